/** One kind of pointing: a column whose cells hold ids of another table. */
import type { Issue, Span } from '@thaw/core'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { HalfRead, Ids, Table } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'

/** What an id may point at. */
export interface Target {
  /** As it stands in a message: `person`. */
  readonly thing: string
  /** Where it is defined. */
  readonly file: string
  readonly ids: Ids
  /** The file is not in the dossier at all. */
  readonly isMissing: boolean
}

/** An id that the target does not have, and where it stands. */
export interface DanglingId {
  readonly id: string
  readonly column: string
  readonly span: Span | undefined
  /** The cure where no id is near; else to add the id to the file. */
  readonly otherwise?: string
}

/** DO202; where the whole file of the target is missing DO002, which names the file. */
export function danglingIssue(dangling: DanglingId, target: Target): Issue {
  const { id, column, span } = dangling
  const { thing, file, ids, isMissing } = target
  if (isMissing) {
    const because = `, but a ${thing} of it is named here`
    const advice = `Add ${file} with "${id}" in it, or take out what names it.`
    return makeIssue('DO002', span, { file, because, advice })
  }
  const { otherwise = `Add it to ${file}, or correct the id.` } = dangling
  const advice = adviceFor(id, ids.keys(), otherwise)
  return makeIssue('DO202', span, { id, column, thing, advice })
}

/** The issues with each missing file named once, where it is missed first. */
export function nameMissingOnce(issues: readonly Issue[]): readonly Issue[] {
  const said = new Set<string>()
  return issues.filter(({ code, message }) => {
    if (code !== 'DO002') return true
    const isNew = !said.has(message)
    said.add(message)
    return isNew
  })
}

/**
 * Rows that were left out for another fault are looked at too, as far as they could be read.
 *
 * Issues: for each id in the column that the target does not have, DO202 or DO002.
 */
export function checkColumn<Row extends Placed>(
  table: Table<Row>,
  column: string,
  idsOf: (row: HalfRead<Row>) => readonly string[] | string | undefined,
  target: Target,
): readonly Issue[] {
  const issues: Issue[] = []
  for (const row of [...table.rows, ...table.halfRead]) {
    const found = idsOf(row) ?? []
    for (const id of typeof found === 'string' ? [found] : found) {
      if (id === '' || target.ids.has(id)) continue
      const span = table.cellSpan(row, column, id)
      issues.push(danglingIssue({ id, column, span }, target))
    }
  }
  return issues
}
