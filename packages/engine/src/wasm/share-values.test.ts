/** Equal values are computed once, and no value changes. */
import { describe, expect, it } from 'vitest'
import type { BatchPlan } from '../batch.ts'
import { compileBatch } from '../compile-batch.ts'
import { lower } from '../lower/lower.ts'
import { outputNames, placeOutputs } from '../outputs.ts'
import { auxiliary, binary, call, flow, input, model, stock } from '../testing/build-model.ts'
import { orderByDepth } from './order-by-depth.ts'
import { planWasm } from './plan.ts'
import { shareValues } from './share-values.ts'

function planOf(variables: Parameters<typeof model>[0]): BatchPlan {
  const program = lower(model(variables))
  return { program, varying: [], outputs: placeOutputs(program, outputNames(program)) }
}

/** What a plan computes at each step, by name of the slot. */
function computedIn(plan: BatchPlan): readonly string[] {
  const { stated, timed } = planWasm(plan)
  return [...timed, ...stated].map(({ slot }) => plan.program.slots[slot]?.name ?? '')
}

const level = stock('level', 8, { inflows: ['in'], outflows: ['out'] })
const rates = [flow('in', binary('level', '*', 'k')), flow('out', binary('k', '*', 'level'))]

describe('shareValues', () => {
  it('computes equal products once, whichever way round', () => {
    expect(computedIn(planOf([level, ...rates, input('k', 0.5)]))).toEqual(['in'])
  })

  it('computes a stage of a delay once, though two stocks and a reader have it', () => {
    const late = planOf([
      level,
      ...rates,
      input('k', 0.5),
      auxiliary('late', call('DELAY3', 'level', 6)),
    ])
    const isStage = ({ expression }: { expression: { op: string; operation?: string } }): boolean =>
      expression.op === 'binary' && expression.operation === 'divide'
    expect(late.program.step.filter(isStage)).toHaveLength(6)
    expect(planWasm(late).stated.filter(isStage)).toHaveLength(3)
  })

  it('keeps a flow that copies a stock, for stocks move one after the other', () => {
    const plan = planOf([
      stock('first', 8, { outflows: ['out'] }),
      stock('second', 1, { inflows: ['out'], outflows: ['leak'] }),
      flow('out', 'second'),
      flow('leak', 'first'),
    ])
    expect(shareValues(plan).program.stocks).toEqual(plan.program.stocks)
    const block = { inputs: [], draws: new Float64Array(), count: 1 }
    const [wasm, oracle] = (['wasm', 'interpreter'] as const).map((backEnd) => {
      const { values, stride } = compileBatch(backEnd, plan).run(block)
      return Array.from(values).filter((_, index) => index % stride === 0)
    })
    expect(wasm).toEqual(oracle)
  })

  it('leaves a call of a routine as it is', () => {
    const plan = planOf([auxiliary('noise', call('RANDOM_UNIFORM', 0, 1, 2)), input('k', 1)])
    expect(shareValues(plan).program.step).toEqual(plan.program.step)
  })
})

describe('orderByDepth', () => {
  it('puts what waits for nothing before what waits, and keeps each behind what it reads', () => {
    const plan = planOf([
      level,
      ...rates,
      input('k', 0.5),
      auxiliary('a', binary('level', '+', 1)),
      auxiliary('b', binary('a', '+', 1)),
      auxiliary('c', binary('level', '+', 2)),
    ])
    const names = orderByDepth(plan.program.step).map(({ slot }) => plan.program.slots[slot]?.name)
    expect(names).toEqual(['in', 'out', 'a', 'c', 'b'])
  })
})
