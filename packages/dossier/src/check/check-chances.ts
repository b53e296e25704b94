/** A chance must be asked for inside the model's time. */
import type { Issue } from '@thaw/core'
import type { Model } from '@thaw/model'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { ChanceRow } from '../tables/chance-columns.ts'

/** Issues: DO264. */
export function checkChances(
  chances: Table<ChanceRow>,
  model: Model | undefined,
): readonly Issue[] {
  if (model === undefined) return []
  const { start, stop } = model.time
  return chances.rows
    .filter(({ at }) => at.start < start || at.start > stop)
    .map((row) => {
      const data = { text: row.at.text, first: start, last: stop }
      return makeIssue('DO264', chances.cellSpan(row, 'at'), data)
    })
}
