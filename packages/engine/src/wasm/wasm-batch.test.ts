/** Blocks so large that their steps are cut into parts, which all draws go through in turn. */
import type { IntegrationMethod } from '@thaw/syntax'
import { describe, expect, it } from 'vitest'
import type { BackEnd, BatchPlan, Block } from '../batch.ts'
import { compileBatch } from '../compile-batch.ts'
import { lower } from '../lower/lower.ts'
import { placeOutputs } from '../outputs.ts'
import { auxiliary, binary, call, flow, input, model, stock } from '../testing/build-model.ts'

const DRAWS = 62
/** As many outputs as fill a part of the cache in one saved time. */
const OUTPUTS = 300

const variables = [
  stock('level', 10, { outflows: ['loss'] }),
  flow('loss', binary('level', '*', binary('rate', '*', call('EXP', call('TIME'))))),
  auxiliary('late', call('SMTH3', 'level', 2)),
  input('rate', 0.1),
]

function planOf(method: IntegrationMethod): BatchPlan {
  const time = { dt: 0.01, start: 0, stop: 1, stepsPerSave: 2, method }
  const program = lower(model(variables, { time }))
  const names = Array.from({ length: OUTPUTS }, (_, index) => (index % 2 === 0 ? 'level' : 'late'))
  return {
    program,
    varying: placeOutputs(program, ['rate']),
    outputs: placeOutputs(program, names),
  }
}

/** The last draw of the block: of both outputs at every saved time. */
function lastDraw(backEnd: BackEnd, plan: BatchPlan, block: Block): readonly number[] {
  const { values, stride } = compileBatch(backEnd, plan).run(block)
  return Array.from(values).filter((_, index) => index % stride === block.count - 1)
}

const block: Block = {
  inputs: [],
  draws: Float64Array.from({ length: DRAWS }, (_, draw) => 0.1 + 0.01 * draw),
  count: DRAWS,
}

describe.each(['euler', 'rk4'] as const)('a block of many outputs by %s', (method) => {
  it('gives the bits of the interpreter', () => {
    const plan = planOf(method)
    expect(lastDraw('wasm', plan, block)).toEqual(lastDraw('interpreter', plan, block))
  })

  it('goes on from a checkpoint that lies inside a part', () => {
    const plan = planOf(method)
    const batch = compileBatch('wasm', plan)
    const whole = batch.run({ ...block, checkpoints: [38] })
    const values = whole.values.slice()
    const [from] = whole.states
    const rest = batch.run({ ...block, from })
    const saves = values.length / whole.stride / OUTPUTS
    // The first two outputs stand for the others, which are the same two.
    const late = Array.from({ length: 2 * saves }, (_, cell) => cell).filter(
      (cell) => cell % saves >= 19,
    )
    const rowOf = (all: Float64Array, cell: number): Float64Array =>
      all.subarray(cell * whole.stride, cell * whole.stride + DRAWS)
    expect(late.map((cell) => rowOf(rest.values, cell))).toEqual(
      late.map((cell) => rowOf(values, cell)),
    )
  })
})
