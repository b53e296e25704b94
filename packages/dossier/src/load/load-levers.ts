/** What a reader may set: levers with what their histories say, and the masters of their groups. */
import { mapValues } from '../map-values.ts'
import type { ModelNames } from '../model/join-variable.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { MasterStop } from '../schema/scenario.ts'
import { leverHistoryOfRow, leverOfRow } from '../tables/lever-columns.ts'
import { masterOfRow, type MasterRow } from '../tables/master-columns.ts'
import { indexById } from './index-by-id.ts'
import type { Intake } from './intake.ts'
import type { DossierTables } from './load-tables.ts'

/** Issues: DO201. */
export function loadLevers(
  intake: Intake,
  tables: DossierTables,
  names: ModelNames,
): Pick<Dossier, 'levers' | 'leverHistories' | 'masters'> {
  const rows = intake.take(indexById(tables.levers))
  const leverHistories = mapValues(intake.take(indexById(tables.leverHistories)), leverHistoryOfRow)
  return {
    levers: mapValues(rows, (row, id) => leverOfRow(row, names, leverHistories.get(id))),
    leverHistories,
    masters: gatherMasters(tables.masters.rows),
  }
}

/** Stops by the group's slug, in the order of the file. */
function gatherMasters(rows: readonly MasterRow[]): ReadonlyMap<string, readonly MasterStop[]> {
  const masters = new Map<string, MasterStop[]>()
  for (const row of rows) {
    const stop = masterOfRow(row)
    const stops = masters.get(stop.groupSlug)
    if (stops === undefined) masters.set(stop.groupSlug, [stop])
    else stops.push(stop)
  }
  return masters
}
