/** Inputs that follow the time, where the two languages differ; worked by hand. */
import { describe, expect, it } from 'vitest'
import type { TimeSpecs } from '@thaw/model'
import { auxiliary, call, flow, model, stock, type Written } from '../../testing/build-model.ts'
import { seriesOf } from '../../testing/series-of.ts'

function seriesWith(value: Written, time: Partial<TimeSpecs>): readonly number[] {
  return seriesOf(model([auxiliary('value', value)], { time }), 'value')
}

describe('a test input of Vensim', () => {
  it('PULSE has the height 1 for its width, in steps of a tenth too', () => {
    const values = seriesWith(call('VENSIM_PULSE', 0.3, 0.2), { stop: 0.8, dt: 0.1 })
    expect(values).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0])
  })

  it('PULSE without width lasts one step', () => {
    expect(seriesWith(call('VENSIM_PULSE', 2, 0), { stop: 4 })).toEqual([0, 0, 1, 0, 0])
  })

  it('PULSE TRAIN repeats until its end', () => {
    const values = seriesWith(call('PULSE_TRAIN', 1, 2, 4, 9), { stop: 12 })
    expect(values).toEqual([0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0])
  })

  it('PULSE TRAIN is 1 all along where its pulses touch', () => {
    const values = seriesWith(call('PULSE_TRAIN', 1, 3, 2, 4), { stop: 6 })
    expect(values).toEqual([0, 1, 1, 1, 1, 0, 0])
  })

  it('RAMP rises from its start to its end', () => {
    expect(seriesWith(call('VENSIM_RAMP', 2, 1, 3), { stop: 4 })).toEqual([0, 0, 2, 4, 4])
  })

  it('STEP begins with the step whose middle lies behind its start', () => {
    expect(seriesWith(call('VENSIM_STEP', 5, 0.7), { stop: 1, dt: 0.1 })).toEqual([
      ...[0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5],
    ])
  })

  it('is held through a step of Runge-Kutta', () => {
    const pulsed = [
      stock('filled', 0, { inflows: ['inflow'] }),
      flow('inflow', call('VENSIM_PULSE', 1, 1)),
    ]
    const time = { stop: 3, method: 'rk4' } as const
    expect(seriesOf(model(pulsed, { time }), 'filled')).toEqual([0, 0, 1, 1])
  })
})

describe('PULSE of XMILE', () => {
  it('comes in every step where it is given no first time', () => {
    expect(seriesWith(call('PULSE', 3), { stop: 1, dt: 0.5 })).toEqual([6, 6, 6])
  })
})
