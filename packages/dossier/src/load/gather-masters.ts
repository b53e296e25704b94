/** From the rows of groups.csv to the stops of each group's master. */
import type { MasterStop } from '../schema/scenario.ts'
import { masterOfRow, type MasterRow } from '../tables/master-columns.ts'

/** Stops by the group's slug, in the order of the file. */
export function gatherMasters(
  rows: readonly MasterRow[],
): ReadonlyMap<string, readonly MasterStop[]> {
  const masters = new Map<string, MasterStop[]>()
  for (const row of rows) {
    const stop = masterOfRow(row)
    const stops = masters.get(stop.groupSlug)
    if (stops === undefined) masters.set(stop.groupSlug, [stop])
    else stops.push(stop)
  }
  return masters
}
