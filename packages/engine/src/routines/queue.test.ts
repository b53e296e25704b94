/** A queue and what may leave it in a step, worked by hand. */
import { describe, expect, it } from 'vitest'
import { queue } from './queue.ts'

/** What one outflow with this room takes as a rate from a queue that held so much, and whether it was blocked. */
function ask(held: number, room: number, dt: number, whole: 0 | 1): readonly number[] {
  const settings = { inflows: 0, overflow: [0], one: [0], whole: [whole] }
  const routine = queue(settings, 2, dt)
  routine.begin()
  routine.call(0, Float64Array.of(held, room), { time: 0, step: 0, draw: 0, seed: 0 })
  return [...routine.outputs]
}

describe('queue', () => {
  it('is not blocked by what rounding takes from the room of a batch', () => {
    // A room that is short of the batch by its last digits.
    const short = (0.3 * (1 - 1e-15)) / 0.1
    expect(ask(0.3, short, 0.1, 1)).toEqual([expect.closeTo(3, 9), 0])
    expect(ask(0.3, short, 0.1, 0)).toEqual([expect.closeTo(3, 9), 0])
  })

  it('is blocked where a batch has no room: of whole ones nothing leaves, else a part', () => {
    expect(ask(4, 3, 1, 1)).toEqual([0, 1])
    expect(ask(4, 3, 1, 0)).toEqual([3, 1])
  })
})
