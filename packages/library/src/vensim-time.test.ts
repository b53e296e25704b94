/** The time of Vensim's models: what is told of it, and runs whose variables change it. */
import { checkBatch } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { compile, parse, run, type Program } from './index.ts'

function read(text: string) {
  return check(parse(`{UTF-8}\n${text}\n`, 'model.mdl'))
}

function errorsOf(text: string): readonly string[] {
  return read(text)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`)
}

function programOf(text: string): Program {
  const { value, issues } = read(text)
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  if (value === undefined) throw new Error('no model')
  return compile(value)
}

const rest = 'INITIAL TIME = 0 ~~|\nSAVEPER = TIME STEP ~~|'

describe('control variables', () => {
  it('are told where they are missing or cannot be known', () => {
    expect(errorsOf('x = 1 ~~|\nTIME STEP = 1 ~~|\nINITIAL TIME = 0 ~~|')).toEqual([
      'MO070 The model has no variable "FINAL TIME".',
    ])
    expect(
      errorsOf(`x = SMOOTH(Time, 2) ~~|\nTIME STEP = 1 ~~|\nFINAL TIME = x ~~|\n${rest}`),
    ).toEqual(['MO071 The value of "FINAL TIME" is not known when the run starts.'])
  })

  it('are underlined themselves where they do not fit', () => {
    const places = (text: string): readonly string[] =>
      read(text).issues.flatMap(({ code, span }) =>
        /^MO04[58]/.test(code) ? `${code} ${span?.line}` : [],
      )
    const fixed = 'INITIAL TIME = 5 ~~|\nTIME STEP = 1 ~~|'
    expect(places(`${fixed}\nFINAL TIME = 5 ~~|\nSAVEPER = 1 ~~|`)).toEqual(['MO045 4'])
    expect(places(`${fixed}\nFINAL TIME = 9 ~~|\nSAVEPER = 1.5 ~~|`)).toEqual(['MO048 5'])
  })

  it('and other variables that have two equations are told once', () => {
    const text = `x = 1 ~~|\nx = 2 ~~|\nFINAL TIME = 2 ~~|\nTIME STEP = 1 ~~|\n${rest}`
    expect(errorsOf(text)).toEqual(['VE208 "x" has two equations; the first is on line 2.'])
  })

  it('save every step where SAVEPER is missing', () => {
    const program = programOf(
      'x = Time ~~|\nINITIAL TIME = 1 ~~|\nFINAL TIME = 2 ~~|\nTIME STEP = 0.25 ~~|',
    )
    expect(Array.from(run(program).times)).toEqual([1, 1.25, 1.5, 1.75, 2])
  })

  it('are no inputs, since a run sets its time by itself', () => {
    const program = programOf(
      `x = 1 ~~|\nend = 3 ~~|\nFINAL TIME = end ~~|\nTIME STEP = 1 ~~|\n${rest}`,
    )
    expect(program.inputs.map(({ slot }) => program.slots[slot]?.name)).toEqual(['x'])
  })

  it('may end the run early, by a stock', () => {
    const program = programOf(
      `S = INTEG(2, 0) ~~|\nFINAL TIME = IF THEN ELSE(S > 5, Time, 100) ~~|\nTIME STEP = 1 ~~|\n${rest}`,
    )
    const { times, columns } = run(program, { outputs: ['S'] })
    expect(Array.from(times)).toEqual([0, 1, 2, 3])
    expect(Array.from(columns.get('S') ?? [])).toEqual([0, 2, 4, 6])
    expect(checkBatch(program).map(({ code }) => code)).toEqual(['EN006'])
  })

  it('may change the step and the rows', () => {
    const program = programOf(`S = INTEG(S, 1) ~~|
INITIAL TIME = 0 ~~|
FINAL TIME = 3 ~~|
TIME STEP = IF THEN ELSE(Time < 1, 1, 0.5) ~~|
SAVEPER = IF THEN ELSE(Time < 2, TIME STEP, 1) ~~|`)
    const { times, columns } = run(program, { outputs: ['S'] })
    expect(Array.from(times)).toEqual([0, 1, 1.5, 2, 3])
    expect(Array.from(columns.get('S') ?? [])).toEqual([1, 2, 3, 4.5, 10.125])
  })

  it('give a run up whose step falls to nothing', () => {
    const program = programOf(
      `FINAL TIME = 3 ~~|\nTIME STEP = IF THEN ELSE(Time < 1, 1, 0) ~~|\n${rest}`,
    )
    const { faults } = run(program)
    expect(faults.map(({ name, time }) => [name, time])).toEqual([['TIME STEP', 0]])
  })

  it('refuse a step that changes beside a function that counts in steps', () => {
    const step = 'TIME STEP = IF THEN ELSE(Time < 1, 1, 0.5) ~~|'
    expect(errorsOf(`x = PULSE(1, 1) ~~|\nFINAL TIME = 3 ~~|\n${step}\n${rest}`)).toEqual([
      'MO073 TIME STEP changes during the run, but "x" uses PULSE, which needs steps of one length.',
    ])
  })
})
