/** Reads sensitivity/<output>.csv: what `thaw sensitivity --write` keeps in a dossier. */
import type { Issue } from '@thaw/core'
import { joinVariable, type ModelNames } from '../model/join-variable.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { Sensitivity } from '../schema/sensitivity.ts'
import {
  sensitivityColumns,
  sensitivityIndexOfRow,
  type SensitivityRow,
} from '../tables/sensitivity-columns.ts'
import type { Intake } from './intake.ts'

/** Where the tables stand. */
export const sensitivityFolder = 'sensitivity'

/** The sensitivities by file name. Issues: those of tables, DO118, DO226. */
export function loadSensitivities(
  intake: Intake,
  names: ModelNames,
): ReadonlyMap<string, Sensitivity> {
  const found = new Map<string, Sensitivity>()
  for (const file of intake.paths) {
    const id = /^sensitivity\/([^/]+)\.csv$/.exec(file)?.[1]
    if (id === undefined) continue
    const table = intake.table(file, sensitivityColumns)
    const [first] = table.rows
    if (first === undefined) continue
    intake.report(...faultsOfRows(table, first))
    const { output, time, method, over, seed, count, modelHash, inputHash, span } = first
    found.set(id, {
      ...{ id, output, time, method, over, seed, count, modelHash, inputHash, span },
      ...joinVariable(output, names),
      indices: table.rows.map((row) => sensitivityIndexOfRow(row, names)),
    })
  }
  return found
}

/** What all rows of one table share. */
const shared = ['output', 'time', 'method', 'over', 'seed', 'modelHash', 'inputHash'] as const

function faultsOfRows(table: Table<SensitivityRow>, first: SensitivityRow): readonly Issue[] {
  return table.rows.flatMap((row) => {
    const { low, high } = row
    const isOther = shared.some((field) => row[field] !== first[field])
    return [
      ...(isOther ? [makeIssue('DO226', row.span)] : []),
      ...(low !== undefined && high !== undefined && low > high
        ? [makeIssue('DO118', table.cellSpan(row, 'low'), { low, high })]
        : []),
    ]
  })
}
