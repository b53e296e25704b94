/** Levers hold together: stops, range and history; and what-ifs set stops that exist. */
import type { Issue } from '@thaw/core'
import { makeIssue } from '../read/make-issue.ts'
import type { DossierTables } from '../load/load-tables.ts'
import type { Dossier } from '../schema/dossier.ts'
import { reservedLeverIds } from '../schema/reserved-lever-ids.ts'
import type { LeverRow } from '../tables/lever-columns.ts'
import { checkFormerNames } from './check-former-names.ts'
import { danglingIssue, type Target } from './reference.ts'

/** Issues: DO002, DO118, DO202, DO212, DO213, DO217, DO218, DO234. */
export function checkLevers(
  tables: DossierTables,
  dossier: Dossier,
  target: Target,
): readonly Issue[] {
  return [
    ...tables.levers.rows.flatMap((row) => checkLever(tables, row)),
    ...checkFormerNames(tables),
    ...checkSettings(tables, dossier, target),
  ]
}

function checkLever({ levers }: DossierTables, row: LeverRow): readonly Issue[] {
  const issues: Issue[] = []
  const { id, low, high, stops, history } = row
  const reserved = [
    { id, column: 'id' },
    ...row.formerly.ids.map((former) => ({ id: former, column: 'formerly' })),
  ].filter((name) => reservedLeverIds.includes(name.id))
  for (const name of reserved) {
    const span = levers.cellSpan(row, name.column, name.id)
    issues.push(makeIssue('DO218', span, { id: name.id, keys: reservedLeverIds.join(', ') }))
  }
  if (low > high) issues.push(makeIssue('DO118', levers.cellSpan(row, 'low'), { low, high }))
  for (const { word, value } of stops) {
    if (low > high || (value >= low && value <= high)) continue
    const span = levers.cellSpan(row, 'stops', word)
    issues.push(makeIssue('DO213', span, { word, value, low, high, id }))
  }
  if (!stops.some((stop) => stop.word === history)) {
    const data = { word: history, id, stops: stops.map((stop) => stop.word).join(', ') }
    issues.push(makeIssue('DO212', levers.cellSpan(row, 'history'), data))
  }
  return issues
}

/** The stops of a lever that may be set are those of levers.csv; of another, those of its history. */
function checkSettings(tables: DossierTables, dossier: Dossier, target: Target): readonly Issue[] {
  const words = new Map<string, readonly string[]>()
  for (const row of tables.leverHistories.rows) words.set(row.id, wordsOf(row.stops))
  for (const row of tables.levers.rows) words.set(row.id, wordsOf(row.stops))
  return tables.scenarios.rows.flatMap((row) =>
    row.levers.settings.flatMap(({ lever, stop }) => {
      const known = words.get(lever)
      if (known === undefined) {
        // Its row has a fault of its own, which is reported there.
        if (target.ids.has(lever)) return []
        const span = tables.scenarios.cellSpan(row, 'levers', lever)
        return [danglingIssue({ id: lever, column: 'levers', span }, target)]
      }
      if (known.includes(stop) || !dossier.scenarios.has(row.id)) return []
      const data = { lever, stop, stops: known.join(', ') }
      return [makeIssue('DO217', tables.scenarios.cellSpan(row, 'levers', stop), data)]
    }),
  )
}

const wordsOf = (stops: readonly { readonly word: string }[]): readonly string[] =>
  stops.map((stop) => stop.word)
