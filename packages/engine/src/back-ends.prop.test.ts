/** Every back end gives the bits of the interpreter, on any model. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BackEnd, BatchPlan, Block, BlockValues } from './batch.ts'
import { compileBatch } from './compile-batch.ts'
import { outputNames, placeOutputs } from './outputs.ts'
import { remembers, type Program } from './program.ts'
import { arbitraryLastingProgram, arbitraryProgram } from './testing/arbitrary-program.ts'

const DRAWS = 5

/** The values of one back end: a row for each cell, without what pads the rows. Zeros have one sign. */
function valuesOf(backEnd: BackEnd, plan: BatchPlan, block: Block): readonly number[] {
  return plain(compileBatch(backEnd, plan).run(block), block.count)
}

function plain({ values, stride }: BlockValues, count: number): readonly number[] {
  return Array.from(values)
    .filter((_, index) => index % stride < count)
    .map((value) => value + 0)
}

/** All variables, or every third, so that code for what is not needed is left out. */
function planOf(program: Program, picks: { varying: number; outputs: number }): BatchPlan {
  const all = placeOutputs(program, outputNames(program))
  return {
    program,
    varying: program.inputs.map(({ slot }) => slot).slice(0, picks.varying),
    outputs: all.filter((_, index) => index % picks.outputs === 0),
  }
}

function blockOf({ program, varying }: BatchPlan, hasSetting: boolean): Block {
  const draws = Float64Array.from(
    { length: DRAWS * varying.length },
    (_, index) => ((index * 37) % 41) / 4 - 3,
  )
  const last = program.inputs.at(-1)
  const inputs = hasSetting && last !== undefined ? [{ slot: last.slot, value: 1.25 }] : []
  return { inputs, draws, count: DRAWS }
}

const picks = fc.record({
  varying: fc.integer({ min: 0, max: 4 }),
  outputs: fc.constantFrom(1, 3),
  hasSetting: fc.boolean(),
})

describe.each(['javascript', 'wasm'] as const)('the %s back end', (backEnd) => {
  it('agrees with the interpreter on random models, bit for bit', () => {
    fc.assert(
      fc.property(arbitraryProgram, picks, (program, picked) => {
        const plan = planOf(program, picked)
        const block = blockOf(plan, picked.hasSetting)
        expect(valuesOf(backEnd, plan, block)).toEqual(valuesOf('interpreter', plan, block))
      }),
      { seed: 21, numRuns: 200 },
    )
  })

  it('agrees with it where values are held, remembered and delayed', () => {
    fc.assert(
      fc.property(arbitraryLastingProgram, picks, (program, picked) => {
        const plan = planOf(program, picked)
        const block = blockOf(plan, picked.hasSetting)
        expect(valuesOf(backEnd, plan, block)).toEqual(valuesOf('interpreter', plan, block))
      }),
      { seed: 24, numRuns: 200 },
    )
  })

  it('gives the same numbers again for the same block, and after another one', () => {
    fc.assert(
      fc.property(arbitraryLastingProgram, (program) => {
        const plan = planOf(program, { varying: 2, outputs: 1 })
        const batch = compileBatch(backEnd, plan)
        const block = blockOf(plan, false)
        const first = batch.run(block).values.slice()
        batch.run(blockOf(plan, true))
        expect(batch.run(block).values).toEqual(first)
      }),
      { seed: 22, numRuns: 25 },
    )
  })
})

/** Every third step that saves, from the second one on. */
function checkpointsOf({ time }: Program): readonly number[] {
  const saves = Math.floor(time.steps / time.stepsPerSave)
  return Array.from({ length: saves }, (_, save) => (save + 1) * time.stepsPerSave).filter(
    (_, index) => index % 3 === 0,
  )
}

/** Cells of saved times before a step hold nothing after a run from there: NaN for all. */
function valuesFrom(plan: BatchPlan, values: readonly number[], step: number): readonly number[] {
  const saves = Math.floor(plan.program.time.steps / plan.program.time.stepsPerSave) + 1
  const first = step / plan.program.time.stepsPerSave
  return values.map((value, index) => (Math.floor(index / DRAWS) % saves < first ? NaN : value))
}

describe.each(['interpreter', 'javascript', 'wasm'] as const)('a run on the %s', (backEnd) => {
  it('gives the same bits when it is taken up at a checkpoint', () => {
    fc.assert(
      fc.property(arbitraryLastingProgram, picks, (program, picked) => {
        const plan = planOf(program, picked)
        const block = blockOf(plan, picked.hasSetting)
        const batch = compileBatch(backEnd, plan)
        const kept = { ...block, checkpoints: checkpointsOf(plan.program) }
        if (remembers(program)) {
          const asks = kept.checkpoints.length > 0
          if (asks) expect(() => batch.run(kept)).toThrow('is run from its start')
          return
        }
        const whole = valuesOf(backEnd, plan, block)
        expect(plain(batch.run(kept), block.count)).toEqual(whole)
        for (const from of batch.run(kept).states) {
          const rest = plain(batch.run({ ...block, from }), block.count)
          expect(valuesFrom(plan, rest, from.step)).toEqual(valuesFrom(plan, whole, from.step))
        }
      }),
      { seed: 23, numRuns: 100 },
    )
  })
})
