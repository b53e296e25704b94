/** Files of data: their forms, and what a model takes from them. */
import { describe, expect, it } from 'vitest'
import { parseVensim } from '../parse-vensim.ts'
import { seriesKey, type Dataset } from './dataset.ts'
import { parseDataText, readDataTable } from './parse-dataset.ts'

const table = (rows: readonly (readonly (string | number | undefined)[])[]) =>
  readDataTable({ file: 'd.csv', sheets: [{ name: 'd', rows }], names: [] })

const series = (found: { readonly value: Dataset | undefined }) =>
  found.value?.series.map(({ name, times, values }) => [name, times, values])

describe('a file of data', () => {
  it('has a line with a name, then points in any order; :NA: is no point', () => {
    const text = 'Simple 1\n2\t30\n0\t10\r\n1\t:NA:\n\n"a, b"[c 1]\n5\t1e3\n'
    expect(series(parseDataText(text, 'd.dat'))).toEqual([
      ['Simple 1', [0, 2], [10, 30]],
      ['"a, b"[c 1]', [5], [1000]],
    ])
  })

  it('has its names across or down, by where the times stand', () => {
    const wanted = [
      ['x', [0, 1], [5, 6]],
      ['y[a1,b2]', [1], [7]],
    ]
    const down = [
      ['Time', 'x', 'y[a1,b2]'],
      [0, 5, undefined],
      [1, 6, 7],
    ]
    const across = [
      ['Time', 0, 1],
      ['x', 5, 6],
      ['y[a1,b2]', undefined, 7],
    ]
    expect(series(table(down))).toEqual(wanted)
    expect(series(table([[], ...down.slice(0, 2), [undefined], ...down.slice(2)]))).toEqual(wanted)
    expect(series(table(across))).toEqual(wanted)
  })

  it('with one cell far away costs no more than what it holds', () => {
    const rows: (string | number | undefined)[][] = [['Time', 'x']]
    rows[1_000_000] = [3, 4]
    const wide: (string | number | undefined)[] = [0, 1]
    wide[16_383] = 5
    rows[1] = wide
    expect(series(table(rows))).toEqual([['x', [0, 3], [1, 4]]])
  })

  it('without a series is told by its name', () => {
    for (const { value, issues } of [parseDataText('1\t2\n', 'd.csv'), table([['a'], ['b']])]) {
      expect(value).toBeUndefined()
      expect(issues.map(({ code, message }) => `${code} ${message}`)).toEqual([
        'VE610 There is no series in "d.csv".',
      ])
    }
  })
})

describe('the key of a series', () => {
  it.each(['X y[A1,b 2]', ' x_Y [ a1 , B_2 ]', '"x y"[A1,"B 2"]'])('of %s is one', (name) => {
    expect(seriesKey(name)).toEqual({ name: 'x_y', elements: ['a1', 'b_2'], whole: 'x_y[a1,b_2]' })
  })

  it('takes brackets within quotes as part of the name', () => {
    expect(seriesKey('"a [b]"[c]')).toEqual({ name: 'a_[b]', elements: ['c'], whole: 'a_[b][c]' })
  })
})

describe('data variables', () => {
  const one: Dataset = {
    file: 'd.dat',
    series: [
      { name: 'X[B2]', times: [0, 1], values: [3, 4] },
      { name: 'x[b1]', times: [0], values: [5] },
      { name: 'free', times: [0, 1], values: [1, 2] },
      { name: 'z', times: [0, 1], values: [1, 2] },
    ],
  }
  const read = (equations: string, data: readonly Dataset[] = [one]) => {
    const text = `{UTF-8}\nB: b1, b2, b3 ~~|\n${equations} ~~|\n`
    const { value, issues } = parseVensim(text, { file: 'm.mdl', data })
    return {
      told: issues.map(({ code, message }) => `${code} ${message}`),
      of: (name: string) =>
        value?.variables
          .find((variable) => variable.name === name)
          ?.equations.map(({ subscripts, lookup }) => [
            subscripts?.join() ?? '',
            lookup?.xs,
            lookup?.ys,
            lookup?.interpolation,
          ]),
    }
  }

  it('take the series of each element by name, with their interpolation; what is left is :NA:', () => {
    const { told, of } = read('x[B] :HOLD BACKWARD:')
    expect(of('x')).toEqual([
      ['b1', [0, 0], [5, 5], 'discrete'],
      ['b2', [0, 1], [3, 4], 'discrete'],
      ['b3', [0, 0], [-(2 ** 109), -(2 ** 109)], 'discrete'],
    ])
    expect(told).toEqual([
      'VE611 The model has no data variable for these series of "d.dat": free, z.',
      'VE613 No file has a series for these elements of data variables, so that they are :NA: at all times: x[b3].',
    ])
  })

  it('may be named nowhere but where they are read', () => {
    const { told, of } = read('y = Free * 2 ~~|\nx[B]')
    expect(of('Free')).toEqual([['', [0, 1], [1, 2], 'continuous']])
    expect(told.join()).toContain('"d.dat": z.')
  })

  it('without any series are told together, with the option that gives them', () => {
    const text = '{UTF-8}\nB: b1, b2 ~~|\np[B] ~~|\nq ~~|\nz ~~|\n'
    const { issues } = parseVensim(text, { file: 'm.mdl', data: [one] })
    const [first] = issues.filter(({ severity }) => severity === 'error')
    expect(first?.message).toContain('"p", "q".')
    expect(first?.cure).toContain('--data FILE')
  })

  it('tell texts among their numbers, and a time twice, where the series is read', () => {
    const rows = [
      ['Time', 'z', 'note'],
      [0, 1, 'a'],
      [1, 'x', 'b'],
      ['late', 3, 'c'],
      [1, 4, 'd'],
      [1, 5, 'e'],
    ]
    const { value } = table(rows)
    expect(read('z', value === undefined ? [] : [value]).told).toEqual([
      'VE608 In the series "z": line 3, column 2 (B3) of "d.csv" holds "x" in place of a number, and is passed over (and so for 1 more).',
      'VE609 In the series "z": "d.csv" has the time 1 twice; from there on the last of the two values holds.',
      'VE611 The model has no data variable for these series of "d.csv": note.',
    ])
    const dat = parseDataText('z\n0\t1\n1\tx\n', 'd.dat').value
    expect(read('z', dat === undefined ? [] : [dat]).told.join()).toContain('line 3 of "d.dat"')
  })

  it('are told by the file that names them without a number', () => {
    const { value } = table([
      ['Time', 'z', 'x[b1]'],
      [0, '1,000', 1],
    ])
    expect(read('z ~~|\ny', value === undefined ? [] : [value]).told).toEqual([
      expect.stringContaining(
        'VE608 In the series "z": line 2, column 2 (B2) of "d.csv" holds "1,000"',
      ),
      'VE611 The model has no data variable for these series of "d.csv": x[b1].',
      'VE614 There is no number in the series of these variables: "z" in "d.csv".',
      expect.stringMatching(/^VE503 .*: "y"\.$/),
    ])
  })

  it('must not have their series twice', () => {
    expect(read('z', [one, { ...one, file: 'e.dat' }]).told).toContain(
      'VE612 "z" is given twice: by "d.dat" and by "e.dat".',
    )
  })
})
