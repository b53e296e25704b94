/** The series, their index, and the panel of output per head. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seenWord, withoutAddresses } from './clean-text.ts'
import { cellOf, readRows, writeRows, writeText, type Row } from './csv.ts'
import { citedCell, type Bibliography } from './sources.ts'

const panel = 'gdp-per-capita-maddison2023'

/** Writes series.csv, series/ and panels/; gives the number of series and of points. */
export function convertRecord(
  from: string,
  to: string,
  bibliography: Bibliography,
): { readonly series: number; readonly points: number } {
  const index = readRows(from, 'series-index.csv')
  let points = 0
  for (const entry of index) {
    const file = cellOf(entry, 'file')
    const rows = readRows(from, file).map((row) => convertPoint(row, bibliography))
    points += rows.length
    writeRows(to, file, rows)
  }
  writeRows(to, 'series.csv', index.map(convertEntry))
  convertPanel(from, to)
  return { series: index.length, points }
}

function convertPoint(row: Row, bibliography: Bibliography): Row {
  return {
    start: cellOf(row, 'start'),
    end: cellOf(row, 'end'),
    value: cellOf(row, 'value'),
    unit: cellOf(row, 'unit'),
    low: cellOf(row, 'low'),
    high: cellOf(row, 'high'),
    source: citedCell(row, bibliography, 'source'),
    seen: seenWord(cellOf(row, 'seen_at')),
    confidence: cellOf(row, 'confidence'),
    note: withoutAddresses(cellOf(row, 'note')),
  }
}

function convertEntry(row: Row): Row {
  return {
    id: cellOf(row, 'file').replace(/^series\/(.*)\.csv$/, '$1'),
    group: cellOf(row, 'group'),
    title: cellOf(row, 'title'),
    unit: cellOf(row, 'unit'),
    frequency: cellOf(row, 'frequency'),
    use: cellOf(row, 'use'),
    confidence: cellOf(row, 'usual_confidence'),
    note: withoutAddresses(cellOf(row, 'note')),
  }
}

function convertPanel(from: string, to: string): void {
  const text = readFileSync(join(from, `panel-${panel}.csv`), 'utf8')
  writeText(to, `panels/${panel}.csv`, text.replaceAll('\r\n', '\n'))
  writeRows(to, 'panels.csv', [
    {
      id: panel,
      title: 'Output per head, USSR and 42 other countries, 1928-70',
      unit: '2011 international dollars a person',
      source: 'maddison2023',
      seen: 'seen',
      confidence: 'high',
      note: 'High means a faithful copy of the data set, not a true estimate. Soviet figures from 1950 rest on CIA work. DEU is all Germany. Columns are ISO 3166 codes, with SUN for the Soviet Union, CSK for Czechoslovakia and YUG for Yugoslavia. Data of the Maddison Project, CC BY 4.0.',
    },
  ])
}
