import { describe, expect, it } from 'vitest'
import { pipeline, pipelineEntries } from './pipeline.ts'

const moment = { time: 0, step: 0, draw: 0, seed: 0 }

/** What comes out in each of four steps into which 10, 11, 12 and 13 go; -1 at first. */
function through(time: number, dt: number): readonly number[] {
  const routine = pipeline({}, 1, dt)
  routine.begin()
  return [10, 11, 12, 13].map((input) => {
    routine.call(pipelineEntries.exit, Float64Array.of(time, -1), moment)
    const [out = NaN] = routine.outputs
    routine.call(pipelineEntries.enter, Float64Array.of(input), moment)
    return out
  })
}

describe('a pipeline', () => {
  it('counts its time in whole steps, halves upwards, one at least', () => {
    expect(through(2, 1)).toEqual([-1, -1, 10, 11])
    expect(through(1.5, 1)).toEqual([-1, -1, 10, 11])
    expect(through(1.2, 1)).toEqual([-1, 10, 11, 12])
    expect(through(0, 1)).toEqual([-1, 10, 11, 12])
  })

  it('gives no number for a time below zero', () => {
    expect(through(-2, 1)).toEqual([NaN, NaN, NaN, NaN])
  })
})
