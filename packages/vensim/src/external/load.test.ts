/** What a model reads from tables, and what is told where it cannot. */
import type { Cell, Workbook, OpenWorkbook } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { parseVensim } from '../parse-vensim.ts'

const rows: readonly (readonly Cell[])[] = [
  ['year', 2000, 2001, 2002],
  ['north', 1, 2, 3],
  ['south', 4, undefined, 6],
  ['text', 'many', 8, 9],
]

const book: Workbook = {
  file: 'in.xlsx',
  sheets: [{ name: 'Tab', rows }],
  names: [
    {
      name: 'years',
      sheet: 'Tab',
      within: undefined,
      range: { firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 3 },
    },
    {
      name: 'north',
      sheet: 'Tab',
      within: 'Tab',
      range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 },
    },
  ],
}

const odd: Workbook = {
  file: 'odd.xlsx',
  sheets: [
    {
      name: 'Tab',
      rows: [
        ['time', 1, 2, 3, 3],
        ['v', 1, '1,5', 4, 5],
      ],
    },
  ],
  names: [],
}

/** Its first row is left out of the file, as Excel does with empty ones. */
const late: Workbook = {
  file: 'late.xlsx',
  sheets: [{ name: 'Tab', rows: Object.assign([], { 1: ['depth', 1, 2], 2: ['a', 10, 20] }) }],
  names: [],
}

const open: OpenWorkbook = (file) => {
  const value = [book, odd, late].find((each) => each.file === file)
  return value && { value, issues: [] }
}

const ranges = 'place: north, south ~~|\nyear: y0, y1 ~~|\n'

/** The equations of `v`, as subscripts with the number or the points. */
function read(equations: string, settings = ''): readonly unknown[] {
  const text = `{UTF-8}\n${ranges}${equations} ~~|\n${settings}`
  const { value, issues } = parseVensim(text, { file: 'model.mdl', open })
  expect(issues).toEqual([])
  const variable = value?.variables.find(({ name }) => name === 'v')
  return (variable?.equations ?? []).map(({ subscripts, expression, lookup }) => [
    subscripts?.join() ?? '',
    lookup === undefined
      ? expression?.kind === 'number' && expression.value
      : [lookup.xs, lookup.ys, lookup.interpolation],
  ])
}

function faults(equations: string): readonly string[] {
  const text = `{UTF-8}\n${ranges}${equations} ~~|\n`
  const { issues } = parseVensim(text, { file: 'model.mdl', open })
  return issues.map(({ code, message, span }) => `${code} ${span?.line ?? 0}: ${message}`)
}

describe('constants from a table', () => {
  it('run across by the last range, down by the one before it', () => {
    expect(read("v = GET XLS CONSTANTS('in.xlsx', 'tab', 'C2')")).toEqual([['', 2]])
    expect(read("v[year] = GET DIRECT CONSTANTS('in.xlsx', 'Tab', 'B2')")).toEqual([
      ['y0', 1],
      ['y1', 2],
    ])
    expect(read("v[year] = GET DIRECT CONSTANTS('in.xlsx', 'Tab', 'B2*')")).toEqual([
      ['y0', 1],
      ['y1', 4],
    ])
    expect(read("v[place,year] = GET DIRECT CONSTANTS('in.xlsx', 'Tab', 'B1')")).toEqual([
      ['north,y0', 2000],
      ['north,y1', 2001],
      ['south,y0', 1],
      ['south,y1', 2],
    ])
    expect(read("v[south,year] = GET DIRECT CONSTANTS('in.xlsx', 'Tab', 'North')")).toEqual([
      ['south,y0', 1],
      ['south,y1', 2],
    ])
  })
})

describe('elements from a table', () => {
  it('are read where the first rows of the sheet are empty', () => {
    const range = "deep: GET DIRECT SUBSCRIPT('late.xlsx', 'Tab', 'B2', 'C2', 'depth') ~~|\n"
    expect(read(`${range}v[deep] = GET DIRECT CONSTANTS('late.xlsx', 'Tab', 'B3')`)).toEqual([
      ['depth1', 10],
      ['depth2', 20],
    ])
  })
})

describe('data and lookups from a table', () => {
  it('follow each other down where times run across; a pair with a gap is no point', () => {
    expect(read("v[place] :RAW: := GET XLS DATA('in.xlsx', 'Tab', '1', 'B2')")).toEqual([
      ['north', [[2000, 2001, 2002], [1, 2, 3], 'raw']],
      ['south', [[2000, 2002], [4, 6], 'raw']],
    ])
    expect(read("v := GET DIRECT DATA('in.xlsx', 'Tab', 'years', 'north')")).toEqual([
      ['', [[2000, 2001, 2002], [1, 2, 3], 'continuous']],
    ])
  })

  it('follow each other across where times run down', () => {
    expect(read("v[year](GET DIRECT LOOKUPS('in.xlsx', 'Tab', 'D', 'C2'))")).toEqual([
      ['y0', [[3, 9], [2, 8], 'continuous']],
      ['y1', [[3, 6, 9], [3, 6, 9], 'continuous']],
    ])
  })

  it('may name the file by a tag of the settings', () => {
    const settings = '\\\\\\---/// Sketch\nV300\n///---\\\\\\\n:L<%^E!@\n30:?data=in.xlsx\n'
    const equation = "v = GET DIRECT CONSTANTS('?data', 'Tab', 'B2')"
    expect(read(equation, settings)).toEqual([['', 1]])
  })
})

describe('what cannot be read', () => {
  it('is told with the line, the file and the cell', () => {
    expect(faults("v = GET DIRECT CONSTANTS('no.xlsx', 'Tab', 'B2')")).toEqual([
      'VE601 4: There is no file "no.xlsx". It is read by the equation of "v".',
    ])
    expect(faults("v = GET DIRECT CONSTANTS('in.xlsx', 'Tap', 'B2')")).toEqual([
      'VE602 4: The file "in.xlsx" has no tab "Tap". Did you mean "Tab"? It is read by the equation of "v".',
    ])
    expect(faults("v = GET DIRECT CONSTANTS('in.xlsx', 'Tab', 'nowhere')")[0]).toMatch(/^VE603 4/)
    expect(faults("v = GET DIRECT CONSTANTS('in.xlsx', 'Tab', 'B4')")).toEqual([
      'VE604 4: In the equation of "v": the cell B4 of "in.xlsx" holds "many" in place of a number.',
    ])
    expect(faults("v = GET DIRECT CONSTANTS('in.xlsx', 'Tab')")[0]).toMatch(/^VE605 4/)
    expect(faults("v := GET DIRECT DATA('in.xlsx', 'Tab', '1', 'B9')")[0]).toMatch(/^VE606 4/)
    expect(faults("v = 1 + GET DIRECT CONSTANTS('in.xlsx', 'Tab', 'B2')")[0]).toMatch(/^VE607 4/)
  })
})

describe('a file or tab that is not there', () => {
  it('is told once, with how many equations read it and where first', () => {
    const equations = (file: string, tab: string): string =>
      ['v', 'w', 'x']
        .map((name) => `${name} = GET DIRECT CONSTANTS('${file}', '${tab}', 'B2')`)
        .join(' ~~|\n')
    expect(faults(equations('no.xlsx', 'Tab'))).toEqual([
      'VE601 4: There is no file "no.xlsx". It is read by 3 equations, first by the equation of "v" on line 4.',
    ])
    expect(faults(equations('in.xlsx', 'Tap'))).toEqual([
      expect.stringMatching(/^VE602 4: .* 3 equations, first by the equation of "v" on line 4\.$/),
    ])
  })
})

describe('what is passed over', () => {
  it('is told where a text stands among numbers, or a time twice', () => {
    expect(faults("v := GET XLS DATA('odd.xlsx', 'Tab', '1', 'B2')")).toEqual([
      'VE608 4: In the equation of "v": the cell C2 of "odd.xlsx" holds "1,5" in place of a number, and is passed over.',
      'VE609 4: In the equation of "v": "odd.xlsx" has the time 3 twice; from there on the last of the two values holds.',
    ])
  })
})
