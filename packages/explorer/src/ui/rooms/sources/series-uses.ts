/** Where a series is used: what the model is fitted to, and the claims, readings and what-ifs that lean on it. */
import { livesIn } from '@thaw/dossier'
import type { Claim, Dossier, Series } from '@thaw/dossier'
import { mainLanguage, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { pageOfVariable } from '../model/model-sectors.ts'
import { claimPath, MODEL_PATH } from '../paths.ts'
import { namedRow, type NamedPath, type PageTable } from '../row-page.ts'
import { rowsBy } from '../rows-by.ts'

/** Uses by kind; `path` from the edition's first page. */
export interface SeriesUses {
  readonly claims: readonly NamedPath[]
  readonly readings: readonly NamedPath[]
  readonly scenarios: readonly NamedPath[]
  /** People whom the series counts: the lives behind the figures. */
  readonly lives: readonly NamedPath[]
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
export function seriesUses(edition: Edition, { id }: Series, read: ReadText): SeriesUses {
  const { dossier } = edition
  const named = known.get(dossier) ?? namedSeries(dossier)
  known.set(dossier, named)
  const from = (table: PageTable, rows: readonly Row[] = []): readonly NamedPath[] =>
    rows.map((row) => namedRow(dossier, read, table, row.id))
  return {
    claims: (named.claims.get(id) ?? []).map((claim) => ({
      path: claimPath(claim.id),
      name: { text: claim.id, language: undefined },
    })),
    readings: from('readings', named.readings.get(id)),
    scenarios: from('scenarios', named.scenarios.get(id)),
    lives: from('people', livesIn(dossier, [id])),
    fits: fitsOf(dossier, id, mainLanguage(edition)),
  }
}

type Row = Pick<Claim, 'id'>

/** Rows that lean on a series, by the series. */
type NamedSeries = Readonly<
  Record<'claims' | 'readings' | 'scenarios', ReadonlyMap<string, readonly Row[]>>
>

/** By the dossier: every series asks, and all of its prose is read for the answer. */
const known = new WeakMap<Dossier, NamedSeries>()

function namedSeries({ series, charts, ...tables }: Dossier): NamedSeries {
  const namedIn = (...texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => text.split(/[^\p{L}\p{N}_-]+/u)).filter((word) => series.has(word))
  return {
    claims: rowsBy(tables.claims.values(), ({ chart, why }) => [
      ...(charts.get(chart ?? '')?.series ?? []),
      ...namedIn(why),
    ]),
    readings: rowsBy(tables.readings.values(), (one) =>
      namedIn(one.predicts, one.decidingRecord, one.canItDecide),
    ),
    scenarios: rowsBy(tables.scenarios.values(), ({ whatToWatch, trap }) =>
      namedIn(whatToWatch, trap),
    ),
  }
}

function fitsOf(
  dossier: Dossier,
  series: string,
  language: string | undefined,
): readonly SeriesFit[] {
  return dossier.fits
    .filter((fit) => fit.series === series)
    .map(({ variable, variableKey, from, until, reason }) => ({
      variable,
      path: dossier.model === undefined ? MODEL_PATH : pageOfVariable(dossier.model, variableKey),
      years: [from, until] as const,
      reason: { text: reason, language },
    }))
}
