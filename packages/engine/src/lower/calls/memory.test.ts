/** Delays, smooths and memory of one step; worked by hand in whole numbers and halves. */
import { describe, expect, it } from 'vitest'
import type { TimeSpecs } from '@thaw/model'
import { NOT_AVAILABLE } from '@thaw/core'
import { auxiliary, binary, call, flow, model, stock, unary } from '../../testing/build-model.ts'
import type { Written } from '../../testing/build-model.ts'
import { seriesOf } from '../../testing/series-of.ts'

const now = call('TIME')

function seriesWith(value: Written, time: Partial<TimeSpecs>): readonly number[] {
  return seriesOf(model([auxiliary('value', value)], { time }), 'value')
}

/** What `whenLate` is from the time `late` on. */
function later(early: number, late: number, whenLate: number): Written {
  return binary(early, '+', call('VENSIM_STEP', whenLate - early, late))
}

describe('delays that count whole steps', () => {
  it('DELAY N conserves where the delay time changes, and lets out what it announced', () => {
    // Time 4 until 2, then 2: both stages hold 12; what leaves at 2 still goes by the old time.
    const time = later(4, 2, 2)
    const delay = call('DELAY_N', 6, time, 6, 2)
    expect(seriesWith(delay, { stop: 5 })).toEqual([6, 6, 6, 18, 6, 6])
  })

  it('DELAY N has as many stages as the first delay time has steps', () => {
    const delay = call('DELAY_N', 4, 2.5, 0, 9)
    // Two stages of 1.25: 4, then 4 - 3.2 more stays in the first, a step later 3.2 in the second.
    const values = seriesWith(delay, { stop: 3 }).map((value) => Number(value.toFixed(12)))
    expect(values).toEqual([0, 0, 2.56, 3.584])
  })

  it('SMOOTH N goes stage by stage towards its input', () => {
    const smooth = call('SMOOTH_N', 8, 4, 0, 2)
    expect(seriesWith(smooth, { stop: 4 })).toEqual([0, 0, 2, 4, 5.5])
  })

  it('DELAY INFORMATION forgets what is overtaken, and holds where nothing arrives', () => {
    const falling = call('DELAY_INFORMATION', now, later(3, 2, 1), 9)
    expect(seriesWith(falling, { start: 0, stop: 5 })).toEqual([9, 9, 9, 2, 3, 4])
    const rising = call('DELAY_INFORMATION', now, later(1, 2, 3), 9)
    expect(seriesWith(rising, { stop: 7 })).toEqual([9, 0, 1, 1, 1, 2, 3, 4])
  })

  it('DELAY MATERIAL adds up what arrives together, and has a value for what is missing', () => {
    const falling = call('DELAY_MATERIAL', 5, later(3, 2, 1), 9, -1)
    expect(seriesWith(falling, { stop: 5 })).toEqual([9, 9, 9, 10, 10, 5])
    const rising = call('DELAY_MATERIAL', 5, later(1, 2, 3), 9, -1)
    expect(seriesWith(rising, { stop: 6 })).toEqual([9, 5, 5, -1, -1, 5, 5])
  })

  it('is no number from the step on after a delay time below zero, or without any stage', () => {
    for (const delay of [
      call('DELAY_N', 1, -2, 5, 2),
      call('SMOOTH_N', 1, -2, 5, 2),
      call('DELAY_INFORMATION', 1, -2, 5),
      call('DELAY_MATERIAL', 1, -2, 5, 0),
      call('DELAY_N', 1, 2, 5, 0),
    ]) {
      expect(seriesWith(delay, { stop: 2 })).toEqual([5, NaN, NaN])
    }
    expect(seriesWith(call('DELAY_BATCH', 1, 2, -1, 5, 0, 0), { stop: 2 })).toEqual([5, NaN, NaN])
  })

  it('DELAY BATCH waits for no initial batch where there is none', () => {
    const batches = (initial: number): Written => call('DELAY_BATCH', 4, 8, 1, initial, 3, 0)
    // Two steps fill a batch; it takes one more.
    expect(seriesWith(batches(0), { stop: 6 })).toEqual([0, 0, 0, 8, 0, 8, 0])
    expect(seriesWith(batches(5), { stop: 6 })).toEqual([0, 0, 0, 5, 8, 8, 0])
  })

  it('SINTEG keeps a level within limits, on multiples, and at a special value', () => {
    const level = (...limits: readonly number[]): Written => {
      const [least, most, quantum, special, threshold] = [0, 1, 2, 3, 4].map(
        (at) => limits[at] ?? NOT_AVAILABLE,
      )
      const given = [least, most, quantum, special, threshold].map((each) => each ?? 0)
      return call('SINTEG', 1.5, -2, ...given)
    }
    expect(seriesWith(level(), { stop: 4 })).toEqual([-2, -0.5, 1, 2.5, 4])
    expect(seriesWith(level(0, 3), { stop: 4 })).toEqual([0, 1.5, 3, 3, 3])
    expect(seriesWith(level(-9, 9, 1), { stop: 3 })).toEqual([-2, 0, 2, 4])
    const near = level(NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE, 0, 0.75)
    expect(seriesWith(near, { stop: 3 })).toEqual([-2, 0, 1.5, 3])
  })

  it('SINTEG follows its own rate inside a step of Runge-Kutta, as a stock does', () => {
    const free = [NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE, NOT_AVAILABLE]
    const decay = auxiliary('value', call('SINTEG', unary('-', 'value'), 1, ...free))
    const series = seriesOf(model([decay], { time: { stop: 2, dt: 0.5, method: 'rk4' } }), 'value')
    // One step of Runge-Kutta multiplies by 1 - h + h^2/2 - h^3/6 + h^4/24.
    const factor = 1 - 0.5 + 0.125 - 0.125 / 6 + 0.0625 / 24
    series.forEach((value, step) => {
      expect(value).toBeCloseTo(factor ** step, 14)
    })
  })

  it('DELAY BATCH gathers, works on one batch at a time, and lets it out at once', () => {
    // 3 a step, batches of 6 that take 2 steps, the first of 4 at time 1, nothing gathered before.
    const batches = call('DELAY_BATCH', 3, 6, 2, 4, 1, 0)
    expect(seriesWith(batches, { stop: 8 })).toEqual([0, 4, 0, 0, 6, 0, 6, 0, 6])
  })

  it('count each step once under Runge-Kutta too', () => {
    const time = { stop: 4, method: 'rk4' } as const
    expect(seriesWith(call('SMOOTH_N', 8, 4, 0, 2), time)).toEqual([0, 0, 2, 4, 5.5])
  })
})

describe('delays and smooths of any order in XMILE', () => {
  it('take the order third, and are chains of stocks', () => {
    const time = { stop: 4 }
    expect(seriesWith(call('SMTHN', 8, 4, 2, 0), time)).toEqual([0, 0, 2, 4, 5.5])
    expect(seriesWith(call('DELAYN', 8, 4, 2, 0), time)).toEqual([0, 0, 2, 4, 5.5])
    expect(seriesWith(call('DELAYN', 8, 4, 2), time)).toEqual([8, 8, 8, 8, 8])
  })

  it('agree with SMTH3 for three', () => {
    const time = { stop: 4, dt: 0.25, method: 'rk4' } as const
    const three = seriesWith(call('SMTH3', now, 2, 0), time)
    expect(seriesWith(call('SMTHN', now, 2, 3, 0), time)).toEqual(three)
  })
})

describe('trends', () => {
  it('of what grows by a share of itself come to that share', () => {
    // x doubles each step; A starts as if it had: A(0) = 1/(1 + 1 * 1), and goes to x at once.
    const parts = [
      stock('x', 1, { inflows: ['growth'] }),
      flow('growth', 'x'),
      auxiliary('trend', call('VENSIM_TREND', 'x', 1, 1)),
      auxiliary('ahead', call('FORCST', 'x', 1, 2, 1)),
    ]
    expect(seriesOf(model(parts, { time: { stop: 3 } }), 'trend')).toEqual([1, 1, 1, 1])
    expect(seriesOf(model(parts, { time: { stop: 3 } }), 'ahead')).toEqual([3, 6, 12, 24])
  })

  it('FORECAST starts without one', () => {
    // x = time + 1, A one step behind but at the start: (x - A) / A = 0, 1/1, 1/2, 1/3.
    const value = call('FORECAST', binary(now, '+', 1), 1, 1)
    expect(seriesWith(value, { stop: 3 })).toEqual([1, 4, 4.5, 4 * (1 + 1 / 3)])
  })

  it('are 0 where the average is', () => {
    expect(seriesWith(call('TREND', 0, 5), { stop: 1 })).toEqual([0, 0])
    expect(seriesWith(call('VENSIM_TREND', 1e-7, 5, 0.1), { stop: 1 })).toEqual([0, 0])
  })
})

describe('memory of one step', () => {
  it('PREVIOUS is its second argument first, and may read its own variable', () => {
    expect(seriesWith(call('PREVIOUS', now, -1), { stop: 3 })).toEqual([-1, 0, 1, 2])
    const counted = binary(call('PREVIOUS', 'value', 5), '+', 1)
    expect(seriesWith(counted, { stop: 3 })).toEqual([6, 7, 8, 9])
  })

  it('HISTORY is what was at a time of the run, and 0 outside of what has been', () => {
    const earlier = call('HISTORY', binary(now, '*', 10), binary(now, '-', 2))
    expect(seriesWith(earlier, { start: 1, stop: 5 })).toEqual([0, 0, 10, 20, 30])
    const fixed = call('HISTORY', binary(now, '*', 10), 2.5)
    expect(seriesWith(fixed, { start: 1, stop: 4 })).toEqual([0, 20, 20, 20])
  })

  it('SAMPLE IF TRUE keeps what it took last', () => {
    const isEven = binary(binary(now, 'mod', 3), '=', 1)
    expect(seriesWith(call('SAMPLE_IF_TRUE', isEven, now, -1), { stop: 6 })).toEqual([
      ...[-1, 1, 1, 1, 4, 4, 4],
    ])
  })

  it('ACTIVE INITIAL is its second argument for what starts from it, and its first from then on', () => {
    const parts = [
      auxiliary('value', call('ACTIVE_INITIAL', binary('level', '*', 2), 3)),
      stock('level', 'value', { inflows: ['inflow'] }),
      flow('inflow', 'value'),
    ]
    expect(seriesOf(model(parts, { time: { stop: 2 } }), 'level')).toEqual([3, 9, 27])
    expect(seriesOf(model(parts, { time: { stop: 2 } }), 'value')).toEqual([6, 18, 54])
  })

  it('ACTIVE INITIAL of a plain number still starts with the other', () => {
    const parts = [
      auxiliary('value', call('ACTIVE_INITIAL', 5, 3)),
      auxiliary('double', binary('value', '*', 2)),
      stock('level', 'double'),
    ]
    expect(seriesOf(model(parts, { time: { stop: 1 } }), 'level')).toEqual([6, 6])
    expect(seriesOf(model(parts, { time: { stop: 1 } }), 'double')).toEqual([10, 10])
  })
})

describe('a start value', () => {
  it('may be a test input, a random number or a memory', () => {
    const started = (start: Written) =>
      seriesOf(model([stock('level', start)], { time: { stop: 1 } }), 'level')
    expect(started(call('VENSIM_STEP', 4, -1))).toEqual([4, 4])
    expect(started(call('PREVIOUS', now, 3))).toEqual([3, 3])
    expect(started(call('DELAY_N', now, 4, 7, 2))).toEqual([7, 7])
    expect(started(call('SAMPLE_IF_TRUE', 0, now, 5))).toEqual([5, 5])
    expect(started(call('VENSIM_TREND', 8, 4, 0.25))).toEqual([0.25, 0.25])
  })
})

describe('delays', () => {
  it('stand one inside the other', () => {
    const inner = call('PIPELINE', now, 1, -1)
    expect(seriesWith(call('PIPELINE', inner, 2, -9), { stop: 4 })).toEqual([-9, -9, -1, 0, 1])
    expect(seriesWith(call('DELAY_N', inner, 1, -9, 1), { stop: 3 })).toEqual([-9, -1, 0, 1])
  })
})
