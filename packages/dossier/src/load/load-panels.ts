/** Reads panels: one quantity over years (rows) and places (columns), described in panels.csv. */
import type { Checked, Issue } from '@thaw/core'
import { makeIssue } from '../read/make-issue.ts'
import { placeInText, type FileText } from '../read/place-in-text.ts'
import type { Table } from '../read/table.ts'
import { splitCsv } from '../read/split-csv.ts'
import type { Panel } from '../schema/series.ts'
import { panelColumns, type PanelRow } from '../tables/series-columns.ts'
import { indexById } from './index-by-id.ts'
import type { Intake } from './intake.ts'

/** Where panels are described. */
export const panelsFile = 'panels.csv'

/** The panels, and the table that describes them. */
export interface LoadedPanels {
  readonly panels: ReadonlyMap<string, Panel>
  readonly table: Table<PanelRow>
}

/** Issues: DO002 for a described panel without a file, DO112 for a cell that is no number. */
export function loadPanels(intake: Intake): LoadedPanels {
  const index = intake.table(panelsFile, panelColumns)
  const panels = new Map<string, Panel>()
  for (const row of intake.take(indexById(index)).values()) {
    const file = `panels/${row.id}.csv`
    const text = intake.text(file)
    if (text === undefined) {
      const data = {
        file,
        because: `, which ${panelsFile} describes`,
        advice: `Add ${file}, or take the row out.`,
      }
      if (!intake.paths.includes(file)) {
        intake.report(makeIssue('DO002', index.cellSpan(row, 'id'), data))
      }
      continue
    }
    panels.set(row.id, intake.take(readPanel(row, { file, text })))
  }
  return { panels, table: index }
}

function readPanel(row: PanelRow, source: FileText): Checked<Panel> {
  const split = splitCsv(source)
  const issues: Issue[] = [...split.issues]
  const [header, ...body] = split.value
  const places = (header?.cells ?? []).slice(1).map((name) => name.trim())
  const years: number[] = []
  const values: (number | undefined)[][] = []
  for (const { cells, starts, line } of body) {
    const numbers = cells.map((cell, at) => {
      const text = cell.trim()
      if (text === '') return undefined
      if (Number.isFinite(Number(text))) return Number(text)
      const start = starts[at] ?? 0
      const known = { offset: starts[0] ?? 0, line }
      const span = placeInText(source, start, start + cell.length, known)
      issues.push(makeIssue('DO112', span, { text, column: header?.cells[at] ?? String(at + 1) }))
      return undefined
    })
    const [year, ...rest] = numbers
    if (year === undefined) continue
    years.push(year)
    values.push(places.map((_, at) => rest[at]))
  }
  return { value: { ...row, places, years, values }, issues }
}
