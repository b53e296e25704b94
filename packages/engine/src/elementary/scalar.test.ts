/** Accuracy of the elementary functions, in units in the last place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as elementary from './scalar.ts'

/**
 * Distance in units in the last place from a value that itself is off by less than one: the
 * functions of `Math`.
 */
function unitsApart(value: number, near: number): number {
  if (Object.is(value, near) || value === near) return 0
  const unit = Math.max(2 ** (Math.floor(Math.log2(Math.abs(near))) - 52), Number.MIN_VALUE)
  return Math.abs(value - near) / unit
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
/** Numbers of every size, equally often. */
const ofAnySize = (least: number, most: number) =>
  fc.tuple(between(1, 2), between(least, most)).map(([m, k]) => m * 2 ** Math.floor(k))
const signed = (sizes: fc.Arbitrary<number>) =>
  fc.tuple(sizes, fc.boolean()).map(([size, isNegative]) => (isNegative ? -size : size))

const cases = [
  { name: 'exp', own: elementary.exp, theirs: Math.exp, over: between(-708, 709), units: 2 },
  { name: 'exp', own: elementary.exp, theirs: Math.exp, over: between(-2, 2), units: 2 },
  { name: 'ln', own: elementary.ln, theirs: Math.log, over: ofAnySize(-1022, 1023), units: 2 },
  { name: 'ln', own: elementary.ln, theirs: Math.log, over: between(0.5, 2), units: 2 },
  {
    name: 'log10',
    own: elementary.log10,
    theirs: Math.log10,
    over: ofAnySize(-1020, 1020),
    units: 2,
  },
  {
    name: 'sin',
    own: elementary.sin,
    theirs: Math.sin,
    over: signed(ofAnySize(-30, 26.9)),
    units: 3,
  },
  {
    name: 'cos',
    own: elementary.cos,
    theirs: Math.cos,
    over: signed(ofAnySize(-30, 26.9)),
    units: 3,
  },
  {
    name: 'tan',
    own: elementary.tan,
    theirs: Math.tan,
    over: signed(ofAnySize(-30, 26.9)),
    units: 4,
  },
  {
    name: 'arctan',
    own: elementary.arctan,
    theirs: Math.atan,
    over: signed(ofAnySize(-60, 60)),
    units: 2,
  },
  { name: 'sinh', own: elementary.sinh, theirs: Math.sinh, over: between(-709, 709), units: 4 },
  {
    name: 'sinh',
    own: elementary.sinh,
    theirs: Math.sinh,
    over: signed(ofAnySize(-60, 2)),
    units: 4,
  },
  { name: 'cosh', own: elementary.cosh, theirs: Math.cosh, over: between(-709, 709), units: 4 },
  { name: 'cosh', own: elementary.cosh, theirs: Math.cosh, over: between(-2, 2), units: 4 },
  {
    name: 'tanh',
    own: elementary.tanh,
    theirs: Math.tanh,
    over: signed(ofAnySize(-60, 6)),
    units: 5,
  },
  { name: 'arcsin', own: elementary.arcsin, theirs: Math.asin, over: between(-1, 1), units: 5 },
  { name: 'arccos', own: elementary.arccos, theirs: Math.acos, over: between(-1, 1), units: 5 },
]

describe('elementary functions', () => {
  it.each(cases)(
    '$name stays within $units units in the last place',
    ({ own, theirs, over, units }) => {
      fc.assert(
        fc.property(over, (x) => {
          expect(unitsApart(own(x), theirs(x))).toBeLessThanOrEqual(units)
        }),
        { seed: 11, numRuns: 5_000 },
      )
    },
  )

  it('power stays within 3 units in the last place for results of usual size', () => {
    const usual = fc.tuple(between(0.01, 100), between(-6, 6))
    fc.assert(
      fc.property(usual, ([x, y]) => {
        expect(unitsApart(elementary.power(x, y), x ** y)).toBeLessThanOrEqual(3)
      }),
      { seed: 12, numRuns: 5_000 },
    )
  })

  it('power stays within 2 units and an eighth of the exponent for any normal result', () => {
    fc.assert(
      fc.property(ofAnySize(-20, 20), between(-700, 700), (x, exponent) => {
        const y = exponent / Math.max(Math.abs(Math.log(x)), 0.01)
        expect(unitsApart(elementary.power(x, y), x ** y)).toBeLessThanOrEqual(2 + Math.abs(y) / 8)
      }),
      { seed: 13, numRuns: 5_000 },
    )
  })

  it('log10 is exact at every power of ten', () => {
    const exponents = Array.from({ length: 600 }, (_, index) => index - 300)
    expect(exponents.map((k) => elementary.log10(Number(`1e${k}`)))).toEqual(exponents)
  })

  const odd = [0, -0, 1, -1, 2, -2, 3, 0.5, -0.5, Infinity, -Infinity, NaN, 1e300, -1e300]

  it.each(['exp', 'ln', 'log10', 'arctan', 'arcsin', 'arccos', 'sinh', 'cosh', 'tanh'] as const)(
    '%s agrees with Math on zeros, infinities and NaN',
    (name) => {
      const theirs = {
        exp: Math.exp,
        ln: Math.log,
        log10: Math.log10,
        arctan: Math.atan,
        arcsin: Math.asin,
        arccos: Math.acos,
        sinh: Math.sinh,
        cosh: Math.cosh,
        tanh: Math.tanh,
      }[name]
      for (const x of odd) {
        const expected = theirs(x)
        if (Number.isNaN(expected)) expect([x, elementary[name](x)]).toEqual([x, NaN])
        else expect(unitsApart(elementary[name](x), expected)).toBeLessThanOrEqual(2)
      }
    },
  )

  it('numbers and results below the normal ones count as 0', () => {
    expect(elementary.ln(1e-310)).toBe(-Infinity)
    expect(elementary.exp(-709)).toBe(0)
    expect(elementary.power(1e-310, 0.5)).toBe(0)
    expect(elementary.power(1e-200, 2)).toBe(0)
  })

  it('power agrees with ** on zeros, infinities and NaN', () => {
    // Zero has one sign here, so the bases leave out -0.
    for (const x of odd.filter((each) => !Object.is(each, -0))) {
      for (const y of odd) {
        const expected = x ** y
        const own = elementary.power(x, y)
        // IEEE 754 calls these 1; ** and this call them NaN or, of 1, either.
        if (Math.abs(x) === 1 && !Number.isFinite(y)) continue
        // A broken power of minus infinity is infinite there; here it does not exist.
        if (x === -Infinity && !Number.isInteger(y)) continue
        if (Number.isNaN(expected)) expect([x, y, own]).toEqual([x, y, NaN])
        else expect([x, y, unitsApart(own, expected) <= 2]).toEqual([x, y, true])
      }
    }
  })
})
