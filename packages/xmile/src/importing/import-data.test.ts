/** What a file imports from tables, and what is told where it cannot. */
import type { Cell, OpenWorkbook } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { parseXmile } from '../parse-xmile.ts'

type Rows = readonly (readonly Cell[])[]

/** A file `data.csv` of one table, or `data.xlsx` with the tabs First and Second. */
function opener(rows: Rows): OpenWorkbook {
  return (file) => {
    const tabs = file === 'data.xlsx' ? ['First', 'Second'] : file === 'data.csv' ? [file] : []
    const sheets = tabs.map((name) => ({ name, rows }))
    return sheets.length === 0 ? undefined : { value: { file, sheets, names: [] }, issues: [] }
  }
}

function imported(rows: Rows, attributes = 'resource="data.csv"') {
  const text = `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
    <header><vendor>v</vendor><product version="1">p</product></header>
    <sim_specs><start>0</start><stop>1</stop></sim_specs>
    <dimensions><dim name="d"><elem name="a"/><elem name="b"/></dim></dimensions>
    <data><import ${attributes}/></data>
    <model><variables>
      <aux name="rate"><eqn>1</eqn></aux>
      <aux name="sum"><eqn>rate + 1</eqn></aux>
      <aux name="list"><dimensions><dim name="d"/></dimensions><eqn>1</eqn></aux>
      <gf name="table"><xpts>0,1</xpts><ypts>0,1</ypts></gf>
      <stock name="store"><eqn>rate</eqn></stock>
    </variables></model></xmile>`
  const { value, issues } = parseXmile(text, 'm.xmile', { tables: opener(rows) })
  const equations = (name: string): readonly string[] =>
    value?.variables.find((one) => one.name === name)?.equations.map((one) => one.text) ?? []
  return {
    equations,
    ys: value?.variables.find(({ name }) => name === 'table')?.equations[0]?.lookup?.ys,
    told: issues.map(({ code, message }) => `${code} ${message}`),
  }
}

describe('values that a file imports', () => {
  it('stand below their names, with or without underscores and quotes', () => {
    const { equations, ys, told } = imported([
      ['"RATE"', 'list[b]', 'table'],
      [2.5, 7, 3],
      [undefined, undefined, 4],
    ])
    expect([equations('rate'), equations('list'), ys]).toEqual([['2.5'], ['1', '7'], [3, 4]])
    expect(told).toEqual([])
  })

  it('stand beside them where the file says so', () => {
    const { equations, ys } = imported(
      [['rate', 2.5], [], ['table', 3, 4]],
      'resource="data.csv" orientation="horizontal"',
    )
    expect([equations('rate'), ys]).toEqual([['2.5'], [3, 4]])
  })

  it('take the place of an equation for a run only, and never of that of a stock', () => {
    const rows = [
      ['sum', 'store'],
      [9, 8],
    ]
    const forRun = imported(rows, 'resource="data.csv" isee:overwrite="false"')
    expect([forRun.equations('sum'), forRun.equations('store')]).toEqual([['9'], ['rate']])
    expect(forRun.told.map((one) => one.slice(0, 5))).toEqual(['XM330'])
    const forGood = imported(rows)
    expect([forGood.equations('sum'), forGood.told.length]).toEqual([['rate + 1'], 2])
  })

  it.each([
    ['a network', 'resource="http://example.org/data.csv"', 'network'],
    ['a file that is not there', 'resource="gone.csv"', 'which is not there'],
    ['a place above', 'resource="../data.csv"', 'outside'],
    ['XML', 'resource="data.csv" type="XML"', 'XML'],
    ['values over time', 'resource="data.csv" precomputed="true"', 'over time'],
  ])('are not read from %s', (_, attributes, words) => {
    const { told } = imported([['rate'], [1]], attributes)
    expect(told).toEqual([expect.stringMatching(new RegExp(`^XM311 .*${words}`))])
  })

  it('are read from the tab that is named, or else the first', () => {
    const rows = [['rate'], [2]]
    expect(imported(rows, 'resource="data.xlsx" worksheet="second"').told).toEqual([])
    expect(imported(rows, 'resource="data.xlsx"').equations('rate')).toEqual(['2'])
    expect(imported(rows, 'resource="data.csv" worksheet="Any"').equations('rate')).toEqual(['2'])
    expect(imported(rows, 'resource="data.xlsx" worksheet="Sekond"').told).toEqual([
      'XM325 "data.xlsx" has no tab "Sekond". Did you mean "Second"? It has: First; Second.',
    ])
  })

  it('are named where they cannot be used, all at once', () => {
    const { told } = imported([
      ['rates', 'rate', 'table', 'list', 'list[c]', 'sum[a]', 'sum'],
      [1, 'two', 1, 1, 1, 1, 1],
      [undefined, undefined, 2],
      [undefined, undefined, 3],
    ])
    expect(told).toEqual([
      'XM326 "data.csv" has values for "rates": no variable of the main model is called so, and they are not used. Did you mean "rate"?',
      'XM328 The cell B2 of "data.csv", among the values of "rate", holds "two" in place of a number.',
      'XM329 "data.csv" has 3 values for "table", where the model has 2 values.',
      'XM330 "data.csv" has a value for "sum", whose equation is no number: it is not used.',
      'XM332 "data.csv" has values for "list", which needs one element of [d].',
      'XM332 "data.csv" has values for "list[c]", which has no element "c".',
      'XM332 "data.csv" has values for "sum[a]", which is no array.',
    ])
  })

  it('are not read where a word of the import is not known, each of them named', () => {
    const { told } = imported([['rate'], [1]], 'resource="data.csv" orientation="down" type="ods"')
    expect(told).toEqual([
      'XM333 The import of "data.csv" says type="ods".',
      'XM333 The import of "data.csv" says orientation="down".',
    ])
  })

  it('need a value for each name, and no gap', () => {
    expect(imported([['rate'], []]).told).toEqual([
      'XM329 "data.csv" has 0 values for "rate", where the model has 1 value.',
    ])
    expect(imported([['table'], [], [1]]).told[0]).toContain('cell A2')
  })

  it('are found in a sheet that one stray cell makes a thousand million cells wide and high', () => {
    const rows: Cell[][] = Array.from({ length: 100_000 }, () => [])
    rows[0] = ['rate']
    rows[1] = [2.5]
    rows[99_999] = Array.from({ length: 16_000 }, (_, column) =>
      column === 15_999 ? 1 : undefined,
    )
    const { equations, told } = imported(rows)
    expect([equations('rate'), told]).toEqual([['2.5'], []])
  })

  it('are given once', () => {
    const { told } = imported([
      ['rate', 'Rate'],
      [1, 2],
    ])
    expect(told).toEqual([
      'XM331 "data.csv" has values for "Rate", which "data.csv" has given already.',
    ])
  })

  it.each<readonly [string, Rows, string]>([
    ['an empty table', [], 'nothing'],
    ['a table without names', [[3], [4]], '"3"'],
  ])('are missed in %s', (_, rows, found) => {
    expect(imported(rows).told).toEqual([
      `XM327 The first row of "data.csv" names no variable of the main model. It holds ${found}.`,
    ])
  })
})
