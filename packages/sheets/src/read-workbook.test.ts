import { hasErrors } from '@thaw/core'
import { utils, write, type WorkBook } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook.ts'

const text = (written: string): Uint8Array => new TextEncoder().encode(written)

describe('text files', () => {
  it('are cut at commas where they are called .csv, at tabs otherwise', () => {
    expect(readWorkbook(text('a,1\tb'), 'data/x.CSV').value?.sheets[0]?.rows).toEqual([
      ['a', '1\tb'],
    ])
    expect(readWorkbook(text('a,1\tb'), 'x.tab').value?.sheets[0]?.rows).toEqual([['a,1', 'b']])
    expect(readWorkbook(text('a;1'), 'x.csv', ';').value?.sheets[0]?.rows).toEqual([['a', 1]])
    expect(readWorkbook(text('a\t1'), 'x.csv', '\\t').value?.sheets[0]?.rows).toEqual([['a', 1]])
    expect(readWorkbook(text('S,1'), 'x.csv', 'Sheet1').value?.sheets[0]?.rows).toEqual([['S', 1]])
  })

  const rowsOf = (written: string): unknown =>
    readWorkbook(text(written), 'x.csv').value?.sheets[0]?.rows

  it('are cut at semicolons where the first line has them alone, with commas in numbers', () => {
    const head = ['Time', 'x[a1,b2]', 'y']
    expect(rowsOf('Time;x[a1,b2];y\n0;1,5;1,250\n0,5;-,25;2e1')).toEqual([
      head,
      [0, 1.5, 1.25],
      [0.5, -0.25, 20],
    ])
    expect(rowsOf('Time;x[a1,b2];y\n0;1.5;2')).toEqual([head, [0, 1.5, 2]])
    expect(rowsOf('Time,a;b\n0,1')).toEqual([
      ['Time', 'a;b'],
      [0, 1],
    ])
  })

  it('keep a comma as it is where it may part thousands', () => {
    expect(rowsOf('t;x\n0;1,250')).toEqual([
      ['t', 'x'],
      [0, '1,250'],
    ])
    expect(rowsOf('t;x\n0,5;1.5')).toEqual([
      ['t', 'x'],
      ['0,5', 1.5],
    ])
  })

  it('hold numbers, text, and nothing where a cell is blank; rows end where they end', () => {
    const { value } = readWorkbook(text('year,"a, b",\r\n1.5,-2e3, .4 \n\n0x10,1 000'), 'x.csv')
    expect(value?.sheets[0]?.rows).toEqual([
      ['year', 'a, b', undefined],
      [1.5, -2000, 0.4],
      [undefined],
      ['0x10', '1 000'],
    ])
  })

  it('may be in UTF-8 with or without its mark, in UTF-16, or in Western Windows', () => {
    const first = (bytes: number[]): unknown =>
      readWorkbook(new Uint8Array(bytes), 'x.csv').value?.sheets[0]?.rows[0]?.[0]
    expect(first([0xc3, 0xa9])).toBe('é')
    expect(first([0xef, 0xbb, 0xbf, 0xc3, 0xa9])).toBe('é')
    expect(first([0xff, 0xfe, 0xe9, 0])).toBe('é')
    expect(first([0xe9])).toBe('é')
  })

  it('are no binary files', () => {
    const { value, issues } = readWorkbook(new Uint8Array([1, 0, 2]), 'x.dat')
    expect(value).toBeUndefined()
    expect(issues[0]?.message).toBe('"x.dat" is neither text nor an Excel file that can be read.')
  })
})

/** Two tabs, a formula with the value it had, a fault, a hole, and names of both kinds. */
function exampleBook(): WorkBook {
  const book = utils.book_new()
  const first = utils.aoa_to_sheet([['a', 1], [], ['b', 2.5]])
  first['C3'] = { t: 'n', v: 7, f: 'B1+6' }
  first['C1'] = { t: 'e', v: 42 }
  first['!ref'] = 'A1:C3'
  utils.book_append_sheet(book, first, 'One')
  utils.book_append_sheet(book, utils.aoa_to_sheet([[3]]), "It's two")
  book.Workbook = {
    Names: [
      { Name: 'Wide', Ref: 'One!$A$1:$B$3' },
      { Name: 'local', Ref: "'It''s two'!$A$1", Sheet: 1 },
      { Name: 'column', Ref: 'One!$B:$B' },
      { Name: 'formula', Ref: 'OFFSET(One!$A$1,1,1)' },
      { Name: 'gone', Ref: '#REF!$A$1' },
    ],
  }
  return book
}

const bytesOf = (book: WorkBook, bookType: 'xlsx' | 'biff8'): Uint8Array =>
  new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)

describe.each(['xlsx', 'biff8'] as const)('Excel files (%s)', (bookType) => {
  const { value, issues } = readWorkbook(bytesOf(exampleBook(), bookType), 'x')

  it('give their tabs, with the values that formulas had', () => {
    expect(issues).toEqual([])
    expect(value?.sheets.map(({ name }) => name)).toEqual(['One', "It's two"])
    expect(value?.sheets[0]?.rows[0]).toEqual(['a', 1, '#N/A'])
    expect(value?.sheets[0]?.rows[2]).toEqual(['b', 2.5, 7])
    expect(value?.sheets[1]?.rows).toEqual([[3]])
  })

  it('have numbers in their texts, but for those that may be names', () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['1970', '-0.5', '007', '1e3', 'Infinity']]))
    const texts = readWorkbook(bytesOf(book, bookType), 'x')
    expect(texts.value?.sheets[0]?.rows).toEqual([[1970, -0.5, '007', '1e3', 'Infinity']])
  })
})

describe('names of ranges', () => {
  it('are given in lower case with tab, rectangle and where they hold', () => {
    const { value } = readWorkbook(bytesOf(exampleBook(), 'xlsx'), 'x.xlsx')
    const box = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
      firstRow,
      firstColumn,
      lastRow,
      lastColumn,
    })
    expect(value?.names).toEqual([
      { name: 'wide', sheet: 'One', within: undefined, range: box(0, 0, 2, 1) },
      { name: 'local', sheet: "It's two", within: "It's two", range: box(0, 0, 0, 0) },
      { name: 'column', sheet: 'One', within: undefined, range: box(0, 1, 2, 1) },
    ])
  })
})

describe('hostile files', () => {
  it('that unpack to far too much are refused in bounded memory', () => {
    const zeros = new Uint8Array(130e6)
    const { value, issues } = readWorkbook(zipSync({ 'xl/workbook.xml': zeros }), 'bomb.xlsx')
    expect(value).toBeUndefined()
    expect(issues[0]?.code).toBe('SH003')
  })

  it('that lie or are cut short are issues, never crashes', () => {
    const whole = bytesOf(exampleBook(), 'xlsx')
    const old = bytesOf(exampleBook(), 'biff8')
    for (const bytes of [whole, old]) {
      for (let part = 1; part < 40; part++) {
        const cut = readWorkbook(bytes.subarray(0, Math.floor((bytes.length * part) / 40)), 'cut')
        expect(cut.value !== undefined || hasErrors(cut.issues)).toBe(true)
      }
    }
    expect(readWorkbook(zipSync({ 'a.txt': strToU8('no table') }), 'x.xlsx').issues[0]?.code).toBe(
      'SH002',
    )
  })

  it('with one cell far out cost no more than that cell', () => {
    const parts = unzipSync(bytesOf(exampleBook(), 'xlsx'))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const far = sheet
      .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
      .replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>')
    parts['xl/worksheets/sheet1.xml'] = strToU8(far)
    const { value } = readWorkbook(zipSync(parts), 'x.xlsx')
    expect(value?.sheets[0]?.rows[1048575]?.[16383]).toBe(2)
  })
})
