/** Data of Vensim's models: what data equations become, and that data stand still within a step. */
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { compile, parse, run, type Dataset } from './index.ts'

const time = `INITIAL TIME = 0 ~~|
FINAL TIME = 4 ~~|
TIME STEP = 1 ~~|
SAVEPER = TIME STEP ~~|`

const data: readonly Dataset[] = [
  {
    file: 'd.csv',
    series: [
      { name: 'x', times: [0, 2, 4], values: [0, 2, 4] },
      { name: 'z', times: [1, 4], values: [10, 40] },
      { name: 'v[a1]', times: [0, 4], values: [1, 5] },
      { name: 'v[a2]', times: [0, 2, 4], values: [10, 30, 10] },
    ],
  },
]

const variables = 'A: a1, a2 ~~|\nx ~~|\nz :RAW: ~~|\nv[A] ~~|\n'

function read(equations: string, settings = '') {
  const text = `{UTF-8}\n${variables}${equations} ~~|\n${time}\n${settings}`
  return check(parse(text, 'model.mdl', { data }))
}

function columns(equations: string, settings = ''): ReadonlyMap<string, readonly number[]> {
  const { value, issues } = read(equations, settings)
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  if (value === undefined) throw new Error('no model')
  return new Map([...run(compile(value)).columns].map(([name, own]) => [name, Array.from(own)]))
}

function told(equations: string): readonly string[] {
  return read(equations)
    .issues.filter(({ code }) => /^MO(?!049|05)/.test(code))
    .map(({ code, message }) => `${code} ${message}`)
}

describe('a data equation', () => {
  it('is computed at the points of its data, and lies between them on a line of its own', () => {
    // At the points 0, 2, 4 the squares are 0, 4, 16; half way between them 2 and 10, not 1 and 9.
    expect(columns('y := x ^ 2').get('y')).toEqual([0, 2, 4, 10, 16])
  })

  it('has the keyword of its own between the points, whatever its data have', () => {
    expect(columns('y :HOLD BACKWARD: := x * 10').get('y')).toEqual([0, 0, 20, 20, 40])
    expect(columns('y :LOOK FORWARD: := x * 10').get('y')).toEqual([0, 20, 20, 40, 40])
    const na = -(2 ** 109)
    expect(columns('y :RAW: := x * 10').get('y')).toEqual([0, na, 20, na, 40])
  })

  it('has no point where raw data have none; ends are held', () => {
    // z has points at 1 and 4: x is 1 and 4 there.
    expect(columns('y := x + z').get('y')).toEqual([11, 11, 22, 33, 44])
  })

  it('may read data equations, in any order, and walk arrays', () => {
    const made = columns(
      's := SUM(w[A!]) ~~|\nw[A] := v[A] * k ~~|\nk = 2 ~~|\nshare[A] := w[A] / s',
    )
    // w doubles v at the points 0, 2, 4 (v[a1] is 3 at 2); the shares there are 1/11, 1/11, 1/3.
    expect(made.get('s')).toEqual([22, 44, 66, 48, 30])
    expect(made.get('share[a1]')?.map((each) => Math.round(each * 66))).toEqual([6, 6, 6, 14, 22])
  })

  it('takes LOG to the base of ten where none is given', () => {
    expect(columns('y := LOG(10 ^ x) + LOG(2 ^ x, 2)').get('y')).toEqual([0, 2, 4, 6, 8])
  })

  it('is no fault of its own where the data that it reads are missing', () => {
    const equations =
      'twice := gone * 2 ~~|\nmore := twice + 1 ~~|\nm = GET DATA AT TIME(gone, 1) ~~|'
    const { issues } = check(parse(`{UTF-8}\ngone ~~|\n${equations}\n${time}\n`, 'model.mdl'))
    const errors = issues.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code }) => code)).toEqual(['VE503'])
  })

  it('moves the points of data with TIME SHIFT, whose result is data again', () => {
    const made = columns(
      'later := TIME SHIFT(x, 1) ~~|\ntwice := later * later ~~|\nend = GET DATA LAST TIME(twice)',
    )
    // Points at -1, 1, 3 with 0, 2, 4; their squares are 0, 4, 16.
    expect(made.get('later')).toEqual([1, 2, 3, 4, 4])
    expect(made.get('twice')).toEqual([2, 4, 10, 16, 16])
    expect(made.get('end')).toEqual([3, 3, 3, 3, 3])
  })

  it('reads data and constants only', () => {
    expect(told('y := x + s ~~|\ns = INTEG(1, 0)')).toEqual([
      'MO140 "y" is a data equation (:=), but it reads "s".',
    ])
    expect(told('y := x + b ~~|\nb = x * 2').join()).toContain('MO140')
    expect(told('y := SMOOTH(x, 2)').join()).toContain('MO140')
    expect(told('y := w ~~|\nw := y').join()).toContain('MO140')
    expect(told('y[A] := u[A] ~~|\nu[a1] := x')).toEqual([
      'MO140 "y" is a data equation (:=), but it reads "u", of which not all is data.',
    ])
  })

  it('may stand at the end of a long chain, written from its end', () => {
    const chain = (sign: string, first: string): string =>
      Array.from(
        { length: 2000 },
        (_, at) => `y${at} ${sign} ${at === 1999 ? first : `y${at + 1}`}`,
      ).join(' ~~|\n')
    expect(columns(chain(':=', 'x')).get('y0')).toEqual([0, 1, 2, 3, 4])
    expect(told(`y := y0 ~~|\n${chain('=', 'Time')}`).join()).toContain('MO140 "y"')
  })

  it('tells constants that a run can set no more, and points that are no numbers', () => {
    expect(told('y := x * k ~~|\nk = 2')).toEqual([
      expect.stringMatching(/^MO142 "k" is read by the data equation of "y"/),
    ])
    expect(told('y := 1 / x')).toEqual([
      'MO141 "y" cannot be computed at the time 0, a point of the data that it reads; there it has no point.',
    ])
    expect(columns('y := 1 / x').get('y')).toEqual([0.5, 0.5, 0.5, 0.375, 0.25])
  })
})

it('keeps data as they are at the start of a step of Runge-Kutta', () => {
  const settings = '\\\\\\---/// Sketch\n*View 1\n///---\\\\\\\n:L\u007f<%^E!@\n15:0,0,0,5,0,0\n'
  // The integral of x = t, with each step's x held: 0, 0, 1, 3, 6 as with Euler.
  expect(columns('s = INTEG(x, 0)', settings).get('s')).toEqual([0, 0, 1, 3, 6])
  expect(columns('s = INTEG(Time, 0)', settings).get('s')).toEqual([0, 0.5, 2, 4.5, 8])
})
