import { describe, expect, it } from 'vitest'
import { run } from '../run.ts'
import { flow, model, stock } from '../testing/build-model.ts'
import { lower } from './lower.ts'

/** Outflows of non-negative stocks of 10, in the first step of 1. */
function firstOf(outflows: readonly (readonly string[])[], rates: Record<string, number>): unknown {
  const stocks = outflows.map((own, at) =>
    stock(`stock ${at}`, 10, { outflows: own, isNonNegative: true }),
  )
  const flows = Object.entries(rates).map(([key, rate]) => flow(key, rate))
  const program = lower(model([...stocks, ...flows], { time: { stop: 1, dt: 1 } }))
  const { columns } = run(program, { outputs: Object.keys(rates) })
  return Object.fromEntries([...columns].map(([name, values]) => [name, values[0]]))
}

describe('limitOutflows', () => {
  it('gives the outflow that is listed first what it asks for, and the next what is left', () => {
    expect(firstOf([['first', 'second']], { first: 7, second: 7 })).toEqual({ first: 7, second: 3 })
    expect(firstOf([['second', 'first']], { first: 7, second: 7 })).toEqual({ first: 3, second: 7 })
  })

  it('leaves a flow as it is that two stocks list: to limit it for one would rob the other', () => {
    expect(firstOf([['shared'], ['shared']], { shared: 15 })).toEqual({ shared: 15 })
    expect(firstOf([['own'], ['other']], { own: 15, other: 5 })).toEqual({ own: 10, other: 5 })
  })
})
