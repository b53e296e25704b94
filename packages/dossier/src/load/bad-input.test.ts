/** Each table of a sound dossier, broken in each way that a hand can break it: every fault is an error with its cure. */
import { fileURLToPath } from 'node:url'
import type { Issue } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import type { DossierFiles } from '../dossier-files.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import { splitCsv } from '../read/split-csv.ts'
import { loadDossier } from './load-dossier.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: files } = await readDossierFolder(base)

/** Columns that hold sources; of parameters only the measured one needs one, of charts none. */
const sourceColumns = ['sources', 'source']
const sourceless = ['charts.csv']
const dateColumns = ['date', 'end', 'start', 'born', 'died', 'dates']
/** Columns whose cells are ids of other tables. */
const idColumns = [
  ...['people', 'person', 'decision', 'event', 'events', 'series', 'claims', 'scenario'],
  ...['chart', 'lever', 'links', 'strengthens', 'weakens', 'removes', ...sourceColumns],
]

interface Cell {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Every cell of the first row of every table that is read, posterior draws and panels' figures apart. */
const cells = [...files.keys()]
  .filter((file) => file.endsWith('.csv') && file !== 'posterior.csv' && !file.includes('panels/'))
  .flatMap((file): readonly Cell[] => {
    const [header, row] = splitCsv({ file, text: textOf(file) }).value
    if (header === undefined || row === undefined) return []
    return header.cells.map((column, at) => {
      const start = row.starts[at] ?? 0
      const next = row.starts[at + 1]
      const end = next === undefined ? row.end : next - 1
      return { file, line: row.line, column, start, end, text: row.cells[at] ?? '' }
    })
  })

function textOf(file: string): string {
  return Buffer.from(files.get(file) ?? []).toString('utf8')
}

/** The dossier with these cells made over, all at once. */
function withCells(changes: readonly (readonly [Cell, string])[]): DossierFiles {
  const changed = new Map(files)
  for (const [cell, text] of changes.toSorted(([a], [b]) => b.start - a.start)) {
    const whole = Buffer.from(changed.get(cell.file) ?? []).toString('utf8')
    const made = whole.slice(0, cell.start) + text + whole.slice(cell.end)
    changed.set(cell.file, Buffer.from(made))
  }
  return changed
}

function errorAt(issues: readonly Issue[], cell: Cell, code: string): Issue | undefined {
  return issues.find(
    (issue) =>
      issue.code === code &&
      issue.severity === 'error' &&
      issue.span?.file === cell.file &&
      issue.span.line === cell.line,
  )
}

/** Faults of one kind: in which cells, what is written there, and what it is told as. */
const kinds = [
  {
    kind: 'a row without source',
    cells: cells.filter(
      ({ file, column }) => sourceColumns.includes(column) && !sourceless.includes(file),
    ),
    text: '',
    code: 'DO203',
  },
  {
    kind: 'a bad date',
    cells: cells.filter(({ column }) => dateColumns.includes(column)),
    text: '31.02.1901',
    code: 'DO113',
  },
  {
    kind: 'an id that nothing has',
    cells: cells.filter(({ column }) => idColumns.includes(column)),
    text: 'nobody-and-nothing',
    code: 'DO202',
  },
] as const

describe.each(kinds)('$kind', ({ cells: broken, text, code }) => {
  it('can be in many tables', () => {
    expect(new Set(broken.map(({ file }) => file)).size).toBeGreaterThan(6)
  })

  it.each(broken.map((cell) => [`${cell.file}, ${cell.column}`, cell] as const))(
    'is an error in %s, with its line and a cure',
    (_, cell) => {
      const error = errorAt(loadDossier(withCells([[cell, text]])).issues, cell, code)
      expect(error?.message).toBeTruthy()
      expect(error?.cure).toBeTruthy()
    },
  )

  it('is told in all tables at once', () => {
    const { issues } = loadDossier(withCells(broken.map((cell) => [cell, text])))
    expect(broken.filter((cell) => errorAt(issues, cell, code) === undefined)).toEqual([])
  })
})

it('tells each fault of a row at once: a bad date does not hide an id that nothing has', () => {
  const broken = cells.filter(
    ({ file, column }) => file === 'votes.csv' && ['date', 'person', 'decision'].includes(column),
  )
  const texts = { date: '31.02.1901' } as Readonly<Record<string, string>>
  const { issues } = loadDossier(
    withCells(broken.map((cell) => [cell, texts[cell.column] ?? 'nobody-and-nothing'])),
  )
  const told = issues.filter(({ span }) => span?.file === 'votes.csv' && span.line === 2)
  expect(told.map(({ code }) => code).toSorted()).toEqual(['DO113', 'DO202', 'DO202'])
})

describe('an end before the start', () => {
  it.each([
    ['events.csv', 'end', '1900'],
    ['offices.csv', 'end', '1800-01-01'],
    ['people.csv', 'died', '1850'],
  ])('is an error in %s, %s', (file, column, text) => {
    const cell = cells.find((one) => one.file === file && one.column === column)
    if (cell === undefined) throw new Error(`no ${column}`)
    const { issues } = loadDossier(withCells([[cell, text]]))
    expect(errorAt(issues, cell, 'DO120')?.cure).toBeTruthy()
  })
})

describe('markup in a cell', () => {
  // No sign of equality: in the cells of stops that parts a word from its text.
  const HOSTILE = '</script><img src onerror>'

  it.each(cells.map((cell) => [`${cell.file}, ${cell.column}`, cell] as const))(
    'of %s stays text, or is refused by the rule of its column',
    (_, cell) => {
      const { value, issues } = loadDossier(withCells([[cell, HOSTILE]]))
      const errors = issues.filter(({ severity }) => severity === 'error')
      const own = errors.filter(({ span }) => span?.file === cell.file && span.line === cell.line)
      if (own.length > 0) expect(own[0]?.cure).toBeTruthy()
      else expect(JSON.stringify([...tables(value)])).toContain(HOSTILE)
    },
  )
})

/** Every table of a dossier as lists of rows. */
function* tables(dossier: object): Generator {
  for (const table of Object.values(dossier) as unknown[]) {
    if (table instanceof Map) yield [...(table as Map<unknown, unknown>).values()]
    else if (Array.isArray(table)) yield table
  }
}
