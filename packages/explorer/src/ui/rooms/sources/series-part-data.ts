/** The page of the series of one group, or of a part of it. */
import type { Ensemble } from '@thaw/engine'
import { sharedWord, type DossierText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { seriesPartPath } from '../paths.ts'
import { seriesData, type SeriesData } from './series-data.ts'
import { seriesParts, type SeriesPart } from './series-parts.ts'

/** Everything that the page shows. */
export interface SeriesPartData {
  readonly group: DossierText
  readonly part: number
  readonly parts: number
  /** The other parts of the group; paths from the edition's first page. */
  readonly others: readonly { readonly part: number; readonly path: string }[]
  readonly series: readonly SeriesData[]
}

/** The page of one of `seriesParts`; `base`: the world as it was, where there is a model. */
export function seriesPartData(
  edition: Edition,
  { group, part, parts, series }: SeriesPart,
  base: Ensemble | undefined,
): SeriesPartData {
  const { dossier } = edition
  return {
    group: sharedWord(edition, 'topics', group),
    part,
    parts,
    others: seriesParts(dossier)
      .filter((other) => other.group === group && other.part !== part)
      .map((other) => ({ part: other.part, path: seriesPartPath(other.slug) })),
    series: series.map((one) => seriesData(edition, one, base)),
  }
}
