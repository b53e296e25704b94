/** Where a series is used: what the model is fitted to, and the claims, readings and what-ifs that lean on it. */
import { livesIn } from '@thaw/dossier'
import type { Dossier, Series } from '@thaw/dossier'
import { mainLanguage, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { pageOfVariable } from '../model/model-sectors.ts'
import { claimPath, MODEL_PATH } from '../paths.ts'
import { namedRow } from '../row-page.ts'
import { placeOf, type UsePlace } from './source-uses.ts'

/** Uses by kind; `path` from the edition's first page. */
export interface SeriesUses {
  readonly claims: readonly UsePlace[]
  readonly readings: readonly UsePlace[]
  readonly scenarios: readonly UsePlace[]
  /** People whom the series counts: the lives behind the figures. */
  readonly lives: readonly UsePlace[]
  /** What the narrowing of the model's numbers compares with it. */
  readonly fits: readonly SeriesFit[]
}

/** One comparison of the model with the series. */
interface SeriesFit {
  readonly variable: string
  readonly path: string
  /** First year, and the year before which it ends. */
  readonly years: readonly [from: number, until: number]
  readonly reason: DossierText
}

/** Everything that leans on a series; a claim does so by its chart, a text by the series' id. */
export function seriesUses(edition: Edition, series: Series, read: ReadText): SeriesUses {
  const { dossier } = edition
  const isNamed = (...texts: readonly string[]): boolean =>
    texts.some((text) => text.split(/[^\p{L}\p{N}_-]+/u).includes(series.id))
  const drawnBy = new Set(
    [...dossier.charts.values()]
      .filter((chart) => chart.series.includes(series.id))
      .map(({ id }) => id),
  )
  return {
    claims: [...dossier.claims.values()]
      .filter(({ chart, why }) => (chart !== undefined && drawnBy.has(chart)) || isNamed(why))
      .map(({ id }) => ({ path: claimPath(id), text: id, language: undefined })),
    readings: [...dossier.readings.values()]
      .filter((one) => isNamed(one.predicts, one.decidingRecord, one.canItDecide))
      .map(({ id }) => placeOf(namedRow(dossier, read, 'readings', id))),
    scenarios: [...dossier.scenarios.values()]
      .filter(({ whatToWatch, trap }) => isNamed(whatToWatch, trap))
      .map(({ id }) => placeOf(namedRow(dossier, read, 'scenarios', id))),
    lives: livesIn(dossier, [series.id]).map(({ id }) =>
      placeOf(namedRow(dossier, read, 'people', id)),
    ),
    fits: fitsOf(dossier, series, mainLanguage(edition)),
  }
}

function fitsOf(
  dossier: Dossier,
  series: Series,
  language: string | undefined,
): readonly SeriesFit[] {
  return dossier.fits
    .filter((fit) => fit.series === series.id)
    .map(({ variable, variableKey, from, until, reason }) => ({
      variable,
      path: dossier.model === undefined ? MODEL_PATH : pageOfVariable(dossier.model, variableKey),
      years: [from, until] as const,
      reason: { text: reason, language },
    }))
}
