import { describe, expect, it } from 'vitest'
import { auxiliary, binary, call, flow, model, stock } from '../../testing/build-model.ts'
import { seriesOf } from '../../testing/series-of.ts'

describe('MESSAGE', () => {
  const late = call('MESSAGE', 0, binary(call('TIME'), '-', 1))

  it('is 1 where it would be shown', () => {
    expect(seriesOf(model([auxiliary('value', late)], { time: { stop: 3 } }), 'value')).toEqual([
      0, 0, 1, 1,
    ])
  })

  it('is not shown within a step of Runge-Kutta', () => {
    const counting = model([stock('value', 0, { inflows: ['shown'] }), flow('shown', late)], {
      time: { stop: 4, method: 'rk4' },
    })
    // Of the four stages the first alone counts, a sixth.
    const values = seriesOf(counting, 'value')
    expect(values.map((value) => Math.round(value * 6))).toEqual([0, 0, 0, 1, 2])
  })
})
