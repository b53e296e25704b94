/** What a dossier called its levers, stops and charts before: old links still find them. */
import type { Dossier } from '@thaw/dossier'
import type { FormerNames } from '../scenario/upgrade-link.ts'

/** Former names, by what they were. */
export function prepareFormerNames(dossier: Dossier): FormerNames {
  const levers = [...dossier.levers.values()]
  const charts = [...dossier.charts.values()]
  return {
    levers: Object.fromEntries(
      levers.flatMap(({ id, formerly }) => formerly.ids.map((old) => [old, id])),
    ),
    stops: Object.fromEntries(
      levers
        .filter(({ formerly }) => formerly.stops.length > 0)
        .map(({ id, formerly }) => [
          id,
          Object.fromEntries(formerly.stops.map(({ old, slug }) => [old, slug])),
        ]),
    ),
    charts: Object.fromEntries(
      charts.flatMap(({ id, formerly }) => formerly.map((old) => [old, id])),
    ),
  }
}
