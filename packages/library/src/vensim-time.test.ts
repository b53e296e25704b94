/** The time of Vensim's models: what is told of it, and runs whose variables change it. */
import { checkBatch } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { compile, run, type Program } from './index.ts'
import { errorsOfVensim, readVensim, vensimModel } from './testing/vensim-text.ts'

const programOf = (text: string): Program => compile(vensimModel(text))

const rest = 'INITIAL TIME = 0 ~~|\nSAVEPER = TIME STEP ~~|'

describe('control variables', () => {
  it('are told where they are missing or cannot be known', () => {
    expect(errorsOfVensim('x = 1 ~~|\nTIME STEP = 1 ~~|\nINITIAL TIME = 0 ~~|')).toEqual([
      'MO070 The model has no variable "FINAL TIME".',
    ])
    expect(
      errorsOfVensim(`x = SMOOTH(Time, 2) ~~|\nTIME STEP = 1 ~~|\nFINAL TIME = x ~~|\n${rest}`),
    ).toEqual(['MO071 The value of "FINAL TIME" is not known when the run starts.'])
  })

  it('are underlined themselves where they do not fit', () => {
    const places = (text: string): readonly string[] =>
      readVensim(text).issues.flatMap(({ code, span }) =>
        /^MO04[58]/.test(code) ? `${code} ${span?.line}` : [],
      )
    const fixed = 'INITIAL TIME = 5 ~~|\nTIME STEP = 1 ~~|'
    expect(places(`${fixed}\nFINAL TIME = 5 ~~|\nSAVEPER = 1 ~~|`)).toEqual(['MO045 4'])
    expect(places(`${fixed}\nFINAL TIME = 9 ~~|\nSAVEPER = 1.5 ~~|`)).toEqual(['MO048 5'])
  })

  it('and other variables that have two equations are told once', () => {
    const text = `x = 1 ~~|\nx = 2 ~~|\nFINAL TIME = 2 ~~|\nTIME STEP = 1 ~~|\n${rest}`
    expect(errorsOfVensim(text)).toEqual(['VE208 "x" has two equations; the first is on line 2.'])
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

  const halved =
    'TIME STEP = IF THEN ELSE(Time < 2, 1, 0.5) ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 4 ~~|'
  const rows = (equation: string): readonly number[] => {
    const program = programOf(`${equation} ~~|\n${halved}\nSAVEPER = TIME STEP ~~|`)
    return Array.from(run(program, { outputs: ['x'] }).columns.get('x') ?? [])
  }

  // The steps begin at 0, 1, 2, 2.5, 3, 3.5, 4; those of half the length have their middle 0.25 later.
  it.each([
    ['x = STEP(5, 2.5)', [0, 0, 0, 5, 5, 5, 5]],
    ['x = STEP(5, 2.74)', [0, 0, 0, 5, 5, 5, 5]],
    ['x = STEP(5, 2.76)', [0, 0, 0, 0, 5, 5, 5]],
    ['x = PULSE(1, 0)', [0, 1, 0, 0, 0, 0, 0]],
    ['x = PULSE(2.5, 0)', [0, 0, 0, 1, 0, 0, 0]],
    ['x = PULSE(1, 1.5)', [0, 1, 1, 0, 0, 0, 0]],
    ['x = PULSE TRAIN(0, 0, 1, 9)', [1, 1, 1, 0, 1, 0, 1]],
    ['x = RAMP(2, 1, 3)', [0, 0, 2, 3, 4, 4, 4]],
    ['x = TIME BASE(10, 2)', [10, 12, 14, 15, 16, 17, 18]],
    ['x = GET TIME VALUE(1, 3, 0)', [3, 3, 3, 3, 3, 3, 3]],
    ['x = INITIAL(STEP(7, 0.4))', [7, 7, 7, 7, 7, 7, 7]],
    ['x = SAMPLE IF TRUE(Time >= 2.5, Time, 9)', [9, 9, 9, 2.5, 3, 3.5, 4]],
    // S' = (8 - S) / 2 from 0: 4 and 6 by whole steps, then a quarter of what is left by each half.
    ['x = SMOOTHI(8, 2, 0)', [0, 4, 6, 6.5, 6.875, 7.15625, 7.3671875]],
    // The contents begin with 0 and gain 4 - S/2: 4, 6, then 6.5, ...; half of them flows out.
    ['x = DELAY1I(4, 2, 0)', [0, 2, 3, 3.25, 3.4375, 3.578125, 3.68359375]],
  ])('change %s as the step at hand has it', (equation, expected) => {
    expect(rows(equation)).toEqual(expected)
  })

  it('draw once for each step, however long', () => {
    const drawn = rows('x = RANDOM UNIFORM(0, 1, 3)')
    expect(new Set(drawn).size).toBe(7)
    expect(rows('x = RANDOM UNIFORM(0, 1, 3)')).toEqual(drawn)
  })

  it.each([
    ['DELAY FIXED', 'x = DELAY FIXED(1, 1, 0)'],
    ['DELAY N', 'x = DELAY N(1, 1, 0, 3)'],
    ['SMOOTH N', 'x = SMOOTH N(1, 1, 0, 3)'],
  ])('refuse a step that changes beside %s, which counts in steps', (name, equation) => {
    expect(errorsOfVensim(`${equation} ~~|\n${halved}\nSAVEPER = 1 ~~|`)).toEqual([
      `MO073 TIME STEP changes during the run, but "x" uses ${name}, which needs steps of one length.`,
    ])
  })
})
