/** Levels whose elements SHIFT IF TRUE of Vensim moves: inside steps, and what cannot be moved. */
import { differencesOfBackEnds } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { compile, run, type Program } from './index.ts'
import { readVensim, rungeKutta, vensimModel } from './testing/vensim-text.ts'

const time = 'INITIAL TIME = 0 ~~|\nFINAL TIME = 2 ~~|\nTIME STEP = 0.25 ~~|\nSAVEPER = 0.25 ~~|\n'

const read = (text: string) => readVensim(`${text}\n${time}`)

const programOf = (text: string, ending = ''): Program =>
  compile(vensimModel(`${text}\n${time}${ending}`))

const levels =
  'd: d1, d2, d3 ~~|\nstart[d] = 1, 2, 4 ~~|\nrate = 1 ~~|\nx[d] = INTEG(-rate * x[d], start[d]) ~~|\n'

describe('SHIFT IF TRUE', () => {
  it('moves elements between steps of Runge-Kutta, not inside of one', () => {
    const text = `${levels}out = SHIFT IF TRUE(x[d1], Time = 1, 3, 0, 8) ~~|`
    const program = programOf(text, rungeKutta)
    expect(program.time.method).toBe('rk4')
    expect(differencesOfBackEnds(program)).toEqual([])
    const { columns } = run(program)
    // What one step of the fourth order leaves of 1 over a quarter.
    const step = 1 - 1 / 4 + 1 / 32 - 1 / 384 + 1 / 6144
    const at = (name: string): number => columns.get(name)?.[4] ?? NaN
    expect(at('x[d1]')).toBe(8)
    expect(at('x[d2]')).toBeCloseTo(step ** 4, 12)
    expect(at('x[d3]')).toBeCloseTo(2 * step ** 4, 12)
    expect(at('out')).toBeCloseTo(4 * step ** 4, 12)
    expect(columns.get('x[d1]')?.at(-1)).toBeCloseTo(8 * step ** 4, 12)
    expect([...(columns.get('out') ?? [])].filter((left) => left !== 0)).toHaveLength(1)
  })

  it('waits for what says when, and so may not hang on what it moves in the same moment', () => {
    const ring = `${levels}when = IF THEN ELSE(x[d1] < 1, 1, 0) ~~|
out = SHIFT IF TRUE(x[d1], when, 3, 0, 0) ~~|`
    expect(read(ring).issues.map(({ code }) => code)).toContain('MO041')
    const tried = ring.replace('IF THEN ELSE(x[d1] < 1, 1, 0)', 'SIMULTANEOUS(x[d1] + when / 2, 0)')
    expect(read(tried).issues.map(({ code }) => code)).toContain('MO155')
    // A step before is another moment.
    const delayed = ring.replace('SHIFT IF TRUE(x[d1], when', 'SHIFT IF TRUE(x[d1], before')
    programOf(`${delayed}\nbefore = DELAY FIXED(when, 0.25, 0) ~~|`)
  })

  it('takes from no input how many elements it moves, and says so by its own name', () => {
    const { issues } = read(`${levels}n = 2 ~~|\nout = SHIFT IF TRUE(x[d1], Time = 1, n, 0, 0) ~~|`)
    expect(issues.map(({ message }) => message)).toContain(
      '"n" says of how many stages or elements SHIFT IF TRUE is made, so it is no input: a run cannot set it.',
    )
  })

  it('moves so many elements of a level, each once', () => {
    const told = (...calls: readonly string[]): readonly string[] =>
      read(`${levels}aux[d] = start[d] ~~|\n${calls.join('\n')}`).issues.flatMap(
        ({ code, message }) => (code === 'MO157' ? message.replace(/^.*: /, '') : []),
      )
    expect(told('a = SHIFT IF TRUE(x[d2], 1, 2, 0, 0) ~~|')).toEqual([])
    expect(told('a = SHIFT IF TRUE(x[d2], 1, 3, 0, 0) ~~|')).toEqual([
      'the number of elements is 3, and must be between 2 and 2.',
    ])
    expect(told('a = SHIFT IF TRUE(x[d1], 1, 1, 0, 0) ~~|')).toEqual([
      'the number of elements is 1, and must be between 2 and 3.',
    ])
    expect(told('a = SHIFT IF TRUE(aux[d1], 1, 3, 0, 0) ~~|')).toEqual([
      'its first argument is no single element of a level that INTEG defines.',
    ])
    expect(told('a = 1 + SHIFT IF TRUE(x[d1], 1, 3, 0, 0) ~~|')).toEqual([
      'something else stands on the right-hand side.',
    ])
    expect(told('y[d1] = INTEG(0, 1) ~~|', 'a = SHIFT IF TRUE(y[d1], 1, 3, 0, 0) ~~|')).toEqual([
      'elements of "y" have no equation.',
    ])
    expect(told('a = SHIFT IF TRUE(d2, 1, 3, 0, 0) ~~|')).toHaveLength(1)
    expect(told('a[d] = SHIFT IF TRUE(x[d1], 1, 3, 0, 0) ~~|')).toEqual([
      'several elements of the left-hand side shift the same elements of "x".',
    ])
    expect(
      told('a = SHIFT IF TRUE(x[d1], 1, 2, 0, 0) ~~|', 'b = SHIFT IF TRUE(x[d2], 1, 2, 0, 0) ~~|'),
    ).toEqual(['another call shifts "x" too.'])
  })
})
