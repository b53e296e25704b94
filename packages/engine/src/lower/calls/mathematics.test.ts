/** Functions of numbers, by values known from elsewhere. */
import { describe, expect, it } from 'vitest'
import type { BuiltinName } from '@thaw/model'
import { auxiliary, call, input, model } from '../../testing/build-model.ts'
import { seriesOf } from '../../testing/series-of.ts'

/** The value of a call whose arguments are inputs, so that nothing is computed ahead of the run. */
function valueOf(name: BuiltinName, ...values: readonly number[]): number {
  const inputs = values.map((value, index) => input(`x${index}`, value))
  const value = auxiliary('value', call(name, ...inputs.map(({ key }) => key)))
  return seriesOf(model([...inputs, value], { time: { stop: 1 } }), 'value')[0] ?? NaN
}

describe('a function of Vensim', () => {
  // Source: SDXorg test-models "rounding"; Vensim manual, fn_quantum, fn_xidz.
  it.each<readonly [BuiltinName, readonly number[], number]>([
    ['INTEGER', [-9.9], -9],
    ['INTEGER', [9.9], 9],
    ['INTEGER', [-0.5], 0],
    ['MODULO', [-10, 3], -1],
    ['MODULO', [10, -3], 1],
    ['MODULO', [-10, -3], -1],
    ['MODULO', [10, 3], 1],
    ['QUANTUM', [1.9, 0.5], 1.5],
    ['QUANTUM', [-1.9, 0.5], -1.5],
    ['QUANTUM', [1.9, 0], 1.9],
    ['QUANTUM', [1.9, -2], 1.9],
    ['POWER', [2, 10], 1024],
    ['LOG', [1000], 3],
    ['LOG', [1000, 10], 3],
    ['LOG', [8, 2], 3],
    ['XIDZ', [3, 1e-7, 9], 9],
    ['XIDZ', [3, -1e-7, 9], 9],
    ['XIDZ', [3, 2, 9], 1.5],
    ['ZIDZ', [3, 0], 0],
    ['ZIDZ', [3, 1e-6], 3e6],
    ['GAME', [12], 12],
  ])('%s of %j is %s', (name, values, expected) => {
    expect(valueOf(name, ...values)).toBeCloseTo(expected, 9)
  })

  it('keeps NaN, which is never rounded away', () => {
    expect(['INTEGER', 'GAMMA_LN'].map((name) => valueOf(name as BuiltinName, NaN))).toEqual([
      NaN,
      NaN,
    ])
  })
})

describe('arrangements of Stella', () => {
  it.each<readonly [BuiltinName, readonly number[], number]>([
    ['FACTORIAL', [5], 120],
    ['FACTORIAL', [0], 1],
    ['FACTORIAL', [18], 6402373705728000],
    ['FACTORIAL', [200], Infinity],
    ['FACTORIAL', [-1], NaN],
    ['PERMUTATIONS', [5, 2], 20],
    ['COMBINATIONS', [5, 3], 10],
    ['COMBINATIONS', [50, 25], 126410606437752],
    ['COMBINATIONS', [3, 5], 0],
  ])('%s of %j is %s', (name, values, expected) => {
    expect(valueOf(name, ...values)).toBe(expected)
  })
})

describe('the logarithm of the gamma function', () => {
  // gamma(n) is (n - 1)!, gamma(1/2) the root of pi; the last by Stirling's series.
  it.each([
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [11, Math.log(3628800)],
    [0.5, Math.log(Math.PI) / 2],
    [0.01, 4.599479878042021],
    [1e6, 12815504.569147611],
  ])('of %s is %s', (x, expected) => {
    const own = valueOf('GAMMA_LN', x)
    expect(Math.abs(own - expected)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(expected)))
  })
})
