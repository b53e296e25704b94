import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTable } from '../sweep/table-writer.ts'
import { isParquet, parquetBytes, type Column } from './parquet.ts'

const read = (bytes: Uint8Array): Promise<unknown> =>
  parquetReadObjects({ file: new Uint8Array(bytes).buffer })

const columns: readonly Column[] = [
  ['time', Float64Array.of(0, 0.1, -1e308)],
  ['odd [a,b]', Float64Array.of(NaN, Infinity, -0)],
  ['id', ['first', 'second, "quoted"', '']],
]

const rows = [
  { time: 0, 'odd [a,b]': NaN, id: 'first' },
  { time: 0.1, 'odd [a,b]': Infinity, id: 'second, "quoted"' },
  { time: -1e308, 'odd [a,b]': -0, id: '' },
]

/** An empty folder for one test. */
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'thaw-table-'))
  onTestFinished(() => {
    rmSync(made, { recursive: true })
  })
  return made
}

describe('parquetBytes', () => {
  it('writes what another reader reads back, number by number', async () => {
    expect(await read(parquetBytes(columns))).toEqual(rows)
  })
})

describe('openTable', () => {
  it('writes one Parquet file of several groups of rows', async () => {
    const path = join(folder(), 'table.parquet')
    const table = await openTable(
      path,
      columns.map(([name, values]) => [name, values.slice(0, 0)]),
    )
    await table.write(columns)
    await table.write(columns)
    await table.close()
    expect(await read(readFileSync(path))).toEqual([...rows, ...rows])
  })

  it('writes CSV by any other ending', async () => {
    const path = join(folder(), 'table.txt')
    expect(isParquet(path)).toBe(false)
    const table = await openTable(path, columns)
    await table.write(columns)
    await table.close()
    expect(readFileSync(path, 'utf8')).toBe(
      'time,"odd [a,b]",id\n0,NaN,first\n0.1,Infinity,"second, ""quoted"""\n-1e+308,0,\n',
    )
  })
})
