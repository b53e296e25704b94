/** Loops that SIMULTANEOUS and FIND ZERO of Vensim solve: where they settle, where they do not, and what may not be in one. */
import { differencesOfBackEnds, tellFaults } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { compile, run, type Model } from './index.ts'
import { errorsOfVensim, rungeKutta, vensimModel } from './testing/vensim-text.ts'

const time = 'INITIAL TIME = 0 ~~|\nFINAL TIME = 4 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n'

const modelOf = (text: string, ending = ''): Model => vensimModel(`${text}\n${time}${ending}`)

const errorsOf = (text: string): readonly string[] => errorsOfVensim(`${text}\n${time}`)

function columnOf(text: string, name: string): readonly number[] {
  const program = compile(modelOf(text))
  expect(differencesOfBackEnds(program)).toEqual([])
  return [...(run(program).columns.get(name) ?? [])]
}

describe('SIMULTANEOUS', () => {
  it('finds the same whatever the guess, in each draw and on each back end', () => {
    const loop = (guess: number): string =>
      `p = 3 ~~|\nq = 4 ~~|\nx = SIMULTANEOUS(p + y / q, ${guess}) ~~|\ny = x - q ~~|`
    for (const guess of [0, -1000, 1e9]) {
      // x = 3 + (x - 4) / 4
      for (const value of columnOf(loop(guess), 'x')) expect(value).toBeCloseTo(8 / 3, 11)
    }
  })

  it('finds a solution anew inside each step of Runge-Kutta', () => {
    // x is s, so that s follows s' = -s.
    const text = 's = INTEG(-x, 1) ~~|\nx = SIMULTANEOUS(s / 2 + x / 2, 0) ~~|'
    const program = compile(modelOf(text, rungeKutta))
    expect(program.time.method).toBe('rk4')
    const [, after] = run(program).columns.get('s') ?? []
    expect(after).toBeCloseTo(1 - 1 + 1 / 2 - 1 / 6 + 1 / 24, 11)
  })

  it('is told where its loop does not settle, at the variable and the time', () => {
    const model = modelOf('x = SIMULTANEOUS(2 - x * IF THEN ELSE(Time > 2, 1, 0.5), 0) ~~|')
    const faults = run(compile(model)).faults
    expect(faults).toMatchObject([{ name: 'x', time: 3, value: NaN, isUnsettled: true }])
    expect(tellFaults(faults, model).map(({ code }) => code)).toEqual(['EN008'])
  })

  it('is not blamed for what comes from outside of its loop', () => {
    const model = modelOf('bad = LN(1 - Time) ~~|\nx = SIMULTANEOUS(bad + x / 2, 0) ~~|')
    const faults = run(compile(model)).faults
    expect(tellFaults(faults, model).map(({ code }) => code)).toEqual(['EN001', 'EN001'])
  })

  it('opens no ring that does not go through it, nor one through its guess', () => {
    const [ring] = errorsOf('x = SIMULTANEOUS(y, 0) ~~|\ny = z + x ~~|\nz = y ~~|')
    expect(ring).toContain('MO041')
    expect(errorsOf('x = SIMULTANEOUS(1, y) ~~|\ny = x ~~|')[0]).toContain('MO041')
  })

  it('begins with no value of its own loop, but may with one of another element', () => {
    const told = (name: string): string =>
      `MO159 The SIMULTANEOUS in "${name}" begins with values that hang on the loop that it solves.`
    const between = 'x = SIMULTANEOUS(y, 0) ~~|\ny = SIMULTANEOUS(x / 2 + 1, x) ~~|'
    expect(errorsOf(between)).toEqual([told('y')])
    expect(errorsOf('x = SIMULTANEOUS(x / 2, SIMULTANEOUS(x / 4, 1)) ~~|')).toEqual([told('x')])
    const elements =
      'd: d1, d2 ~~|\nx[d1] = SIMULTANEOUS(x[d1] / 2 + 1, 0) ~~|\n' +
      'x[d2] = SIMULTANEOUS(x[d2] / 2 + 2, x[d1]) ~~|'
    expect(columnOf(elements, 'x[d2]')[0]).toBeCloseTo(4, 11)
  })

  it('opens no ring of start values', () => {
    const text = 's = INTEG(0, x) ~~|\nx = SIMULTANEOUS(s / 2 + x / 4, 1) ~~|'
    expect(errorsOf(text)[0]).toContain('MO042')
  })

  it('has in its loop nothing that happens once a moment', () => {
    const through = (middle: string): readonly string[] =>
      errorsOf(`x = SIMULTANEOUS(y / 2 + 1, 0) ~~|\ny = ${middle} ~~|`)
    const told = (called: string): string =>
      `MO155 The loop that is solved by trial goes through ${called} in "y".`
    expect(through('DELAY3(x, 2 + x)')).toEqual([told('DELAY3')])
    expect(through('STEP(x, 1)')).toEqual([told('STEP')])
    expect(through('RANDOM UNIFORM(0, x, 1)')).toEqual([told('RANDOM UNIFORM')])
    expect(through('SAMPLE IF TRUE(Time > 2, x, 0)')).toEqual([told('SAMPLE IF TRUE')])
    // These give what they held before: the loop does not go through them.
    expect(through('x / 2 + DELAY FIXED(x, 2, 0) + SMOOTHI(x, 2, 0) + STEP(1, 1)')).toEqual([])
  })
})

describe('FIND ZERO', () => {
  const find = (target: string, { rounds = 50, skip = 0 } = {}): string =>
    `d: d1, d2 ~~|\np = 3 ~~|\nzero[d] = ${target} ~~|\n` +
    `x[d] = FIND ZERO(p, zero[d], p, p, 2, ${skip}, 1e-12, ${rounds}, 0) ~~|`

  it('finds the zeros of each draw on each back end', () => {
    columnOf(find('x[d] * x[d] - p * p * (1 + Time)'), 'x[d2]').forEach((value, time) => {
      expect(value).toBeCloseTo(3 * Math.sqrt(1 + time), 11)
    })
  })

  it('is told where there is no zero, none within the rounds, or no one zero', () => {
    const codesOf = (text: string): readonly string[] => {
      const model = modelOf(text)
      return tellFaults(run(compile(model)).faults, model).map(({ code }) => code)
    }
    expect(codesOf(find('x[d] * x[d] + 1'))[0]).toBe('EN008')
    expect(codesOf(find('x[d] * x[d] - 2', { rounds: 2 }))[0]).toBe('EN008')
    expect(codesOf(find('x[d1] + x[d2] - 2'))[0]).toBe('EN008')
    expect(codesOf(find('x[d] * x[d] - 2', { rounds: 9 }))).toEqual([])
  })

  it('counts the elements of its own equation', () => {
    const text = `d: d1, d2, d3, d4 ~~|\nlast: d2, d3, d4 ~~|\nx[d1] = 5 ~~|\nzero[last] = x[last] - 3 ~~|
x[last] = FIND ZERO(1, zero[last], 1, 7, 2, 0, 1e-9, 50, 0) ~~|`
    const found = ['x[d2]', 'x[d3]', 'x[d4]'].map((name) => columnOf(text, name)[0])
    expect(found).toEqual([3, 3, 7])
  })

  it('skips no element, and shares its loop with no other function', () => {
    expect(errorsOf(find('x[d] - 1', { skip: 1 }))[0]).toContain('MO065')
    const mixed = `${find('x[d] - y')}\ny = SIMULTANEOUS(x[d1] / 2, 0) ~~|`
    expect(errorsOf(mixed)).toEqual([
      'MO156 "y" and another variable of its loop are solved by two functions, SIMULTANEOUS and FIND ZERO.',
    ])
  })
})
