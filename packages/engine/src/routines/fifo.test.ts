import { NOT_AVAILABLE } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { fifo, fifoEntries } from './fifo.ts'

/** Asks a queue with the step 0.5, with a flat profile, that held `initial` over `range` at the start. */
function queueWith(initial: number, range: number): (entry: number, ...inputs: number[]) => number {
  const routine = fifo({ xs: [0, 1], ys: [1, 1] }, 1, 0.5)
  let step = 0
  routine.begin()
  return (entry, ...inputs) => {
    const moment = { time: step * 0.5, step, draw: 0, seed: 0 }
    routine.call(fifoEntries.level, Float64Array.of(initial, range), moment)
    routine.call(entry, Float64Array.from(inputs), moment)
    if (entry === fifoEntries.move) step += 1
    return routine.outputs[0] ?? NaN
  }
}

describe('a queue of Vensim', () => {
  it('lies over its ages at the start, one step old at least', () => {
    const ask = queueWith(8, 2)
    expect(ask(fifoEntries.oldest)).toBe(2)
    expect(ask(fifoEntries.inRange, 0.5, 0.5)).toBe(2)
    expect(ask(fifoEntries.inRange, NOT_AVAILABLE, 1)).toBe(4)
    expect(ask(fifoEntries.inRange, 1.5, NOT_AVAILABLE)).toBe(4)
    expect(ask(fifoEntries.average, -1)).toBe(1.25)
    expect(ask(fifoEntries.average, 3)).toBe((2 * 2 + 1 * 1.5) / 3)
  })

  it('lets the oldest out first, and what comes in by a flow below zero', () => {
    const ask = queueWith(8, 2)
    ask(fifoEntries.move, -2, -6)
    // Three came in, one of the oldest went out.
    expect(ask(fifoEntries.level, 8, 2)).toBe(10)
    expect(ask(fifoEntries.inRange, 2.5, 2.5)).toBe(1)
    expect(ask(fifoEntries.inRange, 0.5, 0.5)).toBe(3)
  })

  it('is one step old where it is below zero', () => {
    const ask = queueWith(1, 2)
    ask(fifoEntries.move, 0, 10)
    expect(ask(fifoEntries.level, 1, 2)).toBe(-4)
    expect(ask(fifoEntries.oldest)).toBe(0.5)
    expect(ask(fifoEntries.average, 0)).toBe(0.5)
  })

  it('has no age where it is empty', () => {
    const ask = queueWith(0, 2)
    expect([ask(fifoEntries.oldest), ask(fifoEntries.average, 0)]).toEqual([0, 0])
  })
})
