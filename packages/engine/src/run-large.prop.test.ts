/** A run by code tells what the interpreter tells, on any model. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lower } from './lower/lower.ts'
import { outputNames } from './outputs.ts'
import type { Program } from './program.ts'
import { runLarge } from './run-large.ts'
import { run, type RunOptions, type RunResult } from './run.ts'
import { arbitraryLastingProgram, arbitraryProgram } from './testing/arbitrary-program.ts'
import { auxiliary, binary, call, model } from './testing/build-model.ts'

/** Zeros have one sign. */
function plain({ times, columns, faults }: RunResult): unknown {
  const numbers = [...columns].map(([name, values]) => [
    name,
    Array.from(values, (each) => each + 0),
  ])
  return { times: [...times], numbers, faults }
}

function expectSame(program: Program, options: RunOptions): void {
  expect(plain(runLarge(program, options, 0))).toEqual(plain(run(program, options)))
}

describe('a large run', () => {
  it.each([
    ['random models', arbitraryProgram],
    ['models that hold, remember and delay', arbitraryLastingProgram],
  ])('has the numbers and faults of the interpreter on %s', (_, programs) => {
    fc.assert(
      fc.property(programs, fc.constantFrom(1, 3), fc.nat(9), (program, stepsPerSave, seed) => {
        const sparse = { ...program, time: { ...program.time, stepsPerSave } }
        const outputs = outputNames(program).filter((__, index) => index % 2 === 0)
        expectSame(sparse, { seed, outputs })
      }),
      { seed: 31, numRuns: 150 },
    )
  })

  it('tells what was no number only between two saved rows', () => {
    const program = lower(
      model([auxiliary('share', binary(1, '/', binary(call('TIME'), '-', 1)))], {
        time: { stop: 4, dt: 1, stepsPerSave: 2 },
      }),
    )
    const { faults, columns } = runLarge(program, {}, 0)
    expect(faults).toEqual([{ name: 'share', variable: 'share', time: 1, value: Infinity }])
    expect([...(columns.get('share') ?? [])]).toEqual([-1, 1, 1 / 3])
  })
})
