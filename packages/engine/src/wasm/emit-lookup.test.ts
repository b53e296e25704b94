/** Graphical functions at every point, right beside it, far away and nowhere: the interpreter's bits. */
import { describe, expect, it } from 'vitest'
import type { BackEnd, BatchPlan } from '../batch.ts'
import { compileBatch } from '../compile-batch.ts'
import { numberBelow } from '../lookup-segments.ts'
import { lower } from '../lower/lower.ts'
import { placeOutputs } from '../outputs.ts'
import { auxiliary, binary, call, input, lookup, model } from '../testing/build-model.ts'
import { placeLookups } from './place-lookups.ts'

type Points = readonly (readonly [number, number])[]
type How = 'continuous' | 'extrapolate' | 'discrete'

const ys = [3, -1, 4, 1, 5, -9, 2, 6, 5, 3, 5]
const pointsAt = (xs: readonly number[]): Points => xs.map((x, index) => [x, ys[index] ?? 0])

const tables: Readonly<Record<string, Points>> = {
  'one point': pointsAt([2]),
  'two points': pointsAt([0, 1]),
  'equal distances': pointsAt([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
  'distances on a grid': pointsAt([0, 0.2, 0.4, 0.6, 0.8, 1, 1.4, 2]),
  'years on a grid': pointsAt([1900, 1905, 1920, 1950, 1955, 2000]),
  'odd distances': pointsAt([-1, -0.7312, 0.0171, 0.4, Math.E, Math.PI, 11]),
  'two points at one x': pointsAt([0, 1, 2, 2, 3, 4, 5]),
  'two points at the first x, and at the last': pointsAt([0, 0, 1, 2, 3, 3]),
  'points too near for any grid': pointsAt([0, 1e-9, 2e-9, 1, 2, 3]),
}

function valuesOf(backEnd: BackEnd, plan: BatchPlan, xs: readonly number[]): readonly number[] {
  const batch = compileBatch(backEnd, plan)
  const { values, stride } = batch.run({
    inputs: [],
    draws: Float64Array.from(xs),
    count: xs.length,
  })
  return Array.from(values.subarray(stride, stride + xs.length), (value) => value + 0)
}

describe.each(Object.entries(tables))('a graphical function of %s', (_, points) => {
  it.each<How>(['continuous', 'extrapolate', 'discrete'])(
    'has these bits where it is %s',
    (how) => {
      // The time makes it a part of the step, where both pairs of draws are found in one call.
      const read = lookup(binary('x', '+', binary(call('TIME'), '*', 0)), points, how)
      const program = lower(model([input('x', 0), auxiliary('y', read)]))
      const plan = {
        program,
        varying: placeOutputs(program, ['x']),
        outputs: placeOutputs(program, ['y']),
      }
      const at = points.flatMap(([x]) => [numberBelow(x), x, -numberBelow(-x), x + 0.03])
      const xs = [...at, -1e9, 1e9, -Infinity, Infinity, NaN]
      expect(valuesOf('wasm', plan, xs)).toEqual(valuesOf('interpreter', plan, xs))
    },
  )
})

describe('placeLookups', () => {
  const isDirect = (points: Points): boolean | undefined => {
    const [placed] = placeLookups(
      [{ xs: points.map(([x]) => x), ys: points.map(([, y]) => y), interpolation: 'continuous' }],
      () => 0,
    )
    return placed?.buckets && placed.buckets.at === undefined
  }

  it('gives each bucket its piece where the points lie on a grid', () => {
    expect(Object.values(tables).map(isDirect)).toEqual([
      ...[undefined, undefined, true, true, true, false, true, false, undefined],
    ])
  })
})
