/** A former name of a lever, a stop or a chart must be free, or an old link could mean two things. */
import type { Issue } from '@thaw/core'
import type { DossierTables } from '../load/load-tables.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Table } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'

/** Issues: DO217, DO234. */
export function checkFormerNames({ levers, charts }: DossierTables): readonly Issue[] {
  return [
    ...checkIds('lever', levers, (row) => row.formerly.ids),
    ...checkIds('chart', charts, (row) => row.formerly),
    ...checkStops(levers),
  ]
}

function checkIds<Row extends Placed & { readonly id: string }>(
  thing: string,
  table: Table<Row>,
  formerIds: (row: Row) => readonly string[],
): readonly Issue[] {
  const owners = new Map<string, string>()
  return table.rows.flatMap((row) =>
    formerIds(row).flatMap((name) => {
      const other = table.ids.has(name) ? name : owners.get(name)
      owners.set(name, row.id)
      if (other === undefined || (other === row.id && other !== name)) return []
      const clash =
        other === name ? `it is the id of a ${thing}` : `also of the ${thing} "${other}"`
      const data = { name, owner: `the ${thing} "${row.id}"`, clash }
      return [makeIssue('DO234', table.cellSpan(row, 'formerly', name), data)]
    }),
  )
}

function checkStops(levers: DossierTables['levers']): readonly Issue[] {
  return levers.rows.flatMap((row) =>
    row.formerly.stops.flatMap(({ old, slug }) => {
      const now = row.stops.find((stop) => stop.slug === slug)
      if (now === undefined) {
        const stops = row.stops.map(({ word }) => word).join(', ')
        const data = { lever: row.id, stop: slug, stops }
        return [makeIssue('DO217', levers.cellSpan(row, 'formerly'), data)]
      }
      const isStop = row.stops.some((stop) => stop.slug === old)
      const other = row.formerly.stops.find((one) => one.old === old && one.slug !== slug)
      if (!isStop && other === undefined) return []
      const owner = `the stop "${now.word}" of the lever "${row.id}"`
      const clash = isStop ? 'it is the word of a stop' : `also of the stop "${other?.slug ?? ''}"`
      const data = { name: old, owner, clash }
      return [makeIssue('DO234', levers.cellSpan(row, 'formerly'), data)]
    }),
  )
}
