import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCsv } from './split-csv.ts'

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '7', ' ', ',', ';', '"', '\n', '\r\n', '.', 'Ж'),
  maxLength: 8,
})
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
const lineEnd = fc.constantFrom('\n', '\r\n')

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

function print(rows: readonly (readonly string[])[], end: string): string {
  return rows.map((row) => row.map(quoted).join(',') + end).join('')
}

describe('splitCsv', () => {
  it('cuts quoted tables as csv-parse does', () => {
    fc.assert(
      fc.property(table, lineEnd, (rows, end) => {
        const text = print(rows, end)
        const split = splitCsv({ file: 'a.csv', text })
        const oracle: string[][] = parse(text, {
          relax_column_count: true,
          record_delimiter: [end],
        })
        // A row of one empty cell is a blank line to us; csv-parse keeps it when it is quoted.
        const wanted = oracle.filter((row) => row.length > 1 || row[0] !== '')
        expect(split.issues).toEqual([])
        expect(split.value.map((row) => row.cells)).toEqual(wanted)
      }),
      { seed: 1851 },
    )
  })

  it('knows the line on which each row begins', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = print(rows, '\n')
        for (const row of splitCsv({ file: 'a.csv', text }).value) {
          const before = text.slice(0, row.starts[0])
          expect(row.line).toBe(before.split('\n').length)
        }
      }),
      { seed: 1852 },
    )
  })

  it('points at each cell, with its quotation marks', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = print(rows, '\n')
        for (const row of splitCsv({ file: 'a.csv', text }).value) {
          row.cells.forEach((cellText, at) => {
            const start = row.starts[at] ?? 0
            expect(text.slice(start, start + quoted(cellText).length)).toBe(quoted(cellText))
          })
        }
      }),
      { seed: 1853 },
    )
  })

  it('never loses a row to a quotation mark in another row that closes', () => {
    const text = 'a,b\n"x ""y"" z",1\n\nplain,2\r\nlast,3'
    expect(splitCsv({ file: 'a.csv', text }).value.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['x "y" z', '1'],
      ['plain', '2'],
      ['last', '3'],
    ])
  })
})
