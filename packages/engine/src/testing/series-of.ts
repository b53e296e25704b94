/** What a model computes, with all back ends. */
import { expect } from 'vitest'
import type { Model } from '@thaw/model'
import type { BackEnd } from '../batch.ts'
import { compileBatch } from '../compile-batch.ts'
import { lower } from '../lower/lower.ts'
import { placeOutputs } from '../outputs.ts'
import type { Program } from '../program.ts'
import { savedTimes } from '../saved-times.ts'

/** The saved values of a variable; asks that all back ends give the same bits. */
export function seriesOf(model: Model, name: string, seed = 0): readonly number[] {
  const program = lower(model)
  const [oracle, ...others] = (['interpreter', 'javascript', 'wasm'] as const).map((backEnd) =>
    seriesOn(backEnd, program, name, seed),
  )
  for (const other of others) expect(other).toEqual(oracle)
  return oracle ?? []
}

function seriesOn(
  backEnd: BackEnd,
  program: Program,
  name: string,
  seed: number,
): readonly number[] {
  const outputs = placeOutputs(program, [name])
  const batch = compileBatch(backEnd, { program, varying: [], outputs })
  const block = { inputs: [], draws: new Float64Array(), count: 1, seed }
  const { values, stride } = batch.run(block)
  return Array.from(savedTimes(program.time), (_, save) => values[save * stride] ?? NaN)
}
