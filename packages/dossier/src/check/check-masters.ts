/** The masters of lever groups move levers of their own group to stops that these have. */
import type { Issue } from '@thaw/core'
import { slugOf } from '@thaw/core'
import type { DossierTables } from '../load/load-tables.ts'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { LeverSetting } from '../schema/scenario.ts'
import type { MasterRow } from '../tables/master-columns.ts'
import { danglingIssue, type Target } from './reference.ts'

/** Issues: DO002, DO202, DO217, DO231, DO232, DO233. `target`: the levers that can be set. */
export function checkMasters(tables: DossierTables, target: Target): readonly Issue[] {
  const { masters } = tables
  const groups = new Set(tables.levers.rows.map((row) => row.group))
  const seen = new Set<string>()
  return masters.rows.flatMap((row) => {
    const { group, word } = row
    const issues: Issue[] = []
    const key = `${slugOf(group)} ${slugOf(word)}`
    if (seen.has(key)) {
      issues.push(makeIssue('DO233', masters.cellSpan(row, 'word'), { word, group }))
    }
    seen.add(key)
    if (groups.has(group)) {
      issues.push(...row.settings.flatMap((setting) => checkSetting(tables, row, setting, target)))
    } else if (!mayBeLeftOut(tables, row, target)) {
      const advice = adviceFor(group, groups, 'Correct the group, or give it levers in levers.csv.')
      issues.push(makeIssue('DO231', masters.cellSpan(row, 'group'), { group, advice }))
    }
    return issues
  })
}

/** The rows of the group's levers may have faults of their own, which are reported there. */
function mayBeLeftOut({ levers }: DossierTables, row: MasterRow, target: Target): boolean {
  const read = new Set(levers.rows.map(({ id }) => id))
  const isLeftOut = (id: string): boolean => target.ids.has(id) && !read.has(id)
  return target.isMissing || row.settings.some(({ lever }) => isLeftOut(lever))
}

function checkSetting(
  { masters, levers }: DossierTables,
  row: MasterRow,
  setting: LeverSetting,
  target: Target,
): readonly Issue[] {
  const { lever, stop } = setting
  const span = masters.cellSpan(row, 'levers', lever)
  const known = levers.rows.find(({ id }) => id === lever)
  if (known === undefined) {
    // Again its row may have a fault of its own.
    if (target.ids.has(lever)) return []
    return [danglingIssue({ id: lever, column: 'levers', span }, target)]
  }
  if (known.group !== row.group) {
    return [makeIssue('DO232', span, { lever, other: known.group, group: row.group })]
  }
  const words = known.stops.map(({ word }) => word)
  if (words.includes(stop)) return []
  const data = { lever, stop, stops: words.join(', ') }
  return [makeIssue('DO217', masters.cellSpan(row, 'levers', stop), data)]
}
