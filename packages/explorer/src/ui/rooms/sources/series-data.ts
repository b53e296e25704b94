/** The page of one series: its figures, how each is known, what they may be used for and where they are. */
import type { Series, SeriesPoint } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import {
  mainLanguage,
  sharedWord,
  textReader,
  type DossierText,
  type ReadText,
} from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { RecordSolidity } from '../../../view/chart.ts'
import { judgeRecord } from '../../../view/read-record.ts'
import { tellStretch } from '../dates.ts'
import { chipsOf, type SourceChip } from '../evidence.ts'
import { chartLink } from '../lab-link.ts'
import { seriesPath } from './series-csv.ts'
import { tellFigure } from './tell-figure.ts'
import { drawOnChart, drawRecord, type SeriesPicture } from './series-picture.ts'
import { seriesUses, type SeriesUses } from './series-uses.ts'

/** Everything that the page of a series shows. */
export interface SeriesData {
  readonly id: string
  readonly title: DossierText
  /** Of words that have no translation. */
  readonly language: string | undefined
  readonly unit: DossierText
  readonly frequency: string
  readonly use: Series['use']
  readonly confidence: Series['confidence']
  readonly note: DossierText
  readonly solidity: Solidity
  readonly picture: SeriesPicture | undefined
  /** Figures that the picture leaves out, because they are in another unit. */
  readonly undrawn: number
  /** The charts that draw it, with the model as it was. */
  readonly charts: readonly SeriesChart[]
  readonly rows: readonly SeriesRow[]
  readonly has: { readonly units: boolean; readonly ranges: boolean; readonly sources: boolean }
  /** What is noted of single figures; a row names its note by its place here. */
  readonly notes: readonly string[]
  readonly sources: readonly SourceChip[]
  readonly uses: SeriesUses
  /** Path of the CSV from the site's root. */
  readonly file: string
}

/** How solid a series is, counted from its figures. */
export interface Solidity {
  readonly kind: RecordSolidity
  readonly count: number
  /** Figures by how they are known; only kinds that there are. */
  readonly seen: readonly { readonly seen: SeriesPoint['seen']; readonly count: number }[]
  /** Figures with a range, because sources differ or their author is unsure. */
  readonly ranges: number
}

/** A chart of the laboratory on which the series stands. */
interface SeriesChart {
  readonly id: string
  readonly question: DossierText
  readonly subtitle: DossierText
  /** Path from the edition's first page. */
  readonly lab: string
  readonly picture: SeriesPicture | undefined
}

/** One figure. */
interface SeriesRow {
  readonly when: string
  readonly value: string
  readonly unit: DossierText
  readonly range: string
  readonly sources: readonly SourceChip[]
  readonly seen: SeriesPoint['seen']
  readonly confidence: SeriesPoint['confidence']
  /** Place in `notes`, from 1; undefined for none. */
  readonly note: number | undefined
}

/** The page of a series; `base`: the world as it was, where there is a model. */
export function seriesData(
  edition: Edition,
  series: Series,
  base: Ensemble | undefined,
): SeriesData {
  const { dossier, words } = edition
  const read = textReader(edition)
  const { points } = series
  const title = read(`series.${series.id}.title`, series.title)
  const language = mainLanguage(edition)
  const drawn = inMainUnit(points)
  const unit = sharedWord(edition, 'units', drawn[0]?.unit ?? '')
  const named = {
    id: series.id,
    title: title.language === undefined ? title.text : '',
    unit: unit.language === undefined || !/\p{L}/u.test(unit.text) ? unit.text : '',
  }
  const notes = [...new Set(points.map(({ note }) => note).filter((note) => note !== ''))]
  return {
    id: series.id,
    title,
    language,
    unit: sharedWord(edition, 'units', series.unit),
    frequency: series.frequency,
    use: series.use,
    confidence: series.confidence,
    note: read(`series.${series.id}.note`, series.note),
    solidity: solidityOf(points),
    picture: drawRecord(named, drawn, words),
    undrawn: points.length - drawn.length,
    charts: chartsOf(edition, series, base, read),
    rows: points.map((point) => rowOf(edition, point, notes)),
    has: {
      units: new Set(points.map(({ unit }) => unit)).size > 1,
      ranges: points.some(hasRange),
      sources: new Set(points.map(({ sources }) => sources.join())).size > 1,
    },
    notes,
    sources: chipsOf(dossier, series.sources),
    uses: seriesUses(edition, series, read),
    file: seriesPath(series.id),
  }
}

/** Shares of a series by how its figures are known. */
export function solidityOf(points: readonly SeriesPoint[]): Solidity {
  const kinds = ['seen', 'partly', 'derived', 'own', 'memory'] as const
  const count = (seen: SeriesPoint['seen']): number =>
    points.filter((point) => point.seen === seen).length
  return {
    kind: judgeRecord(points),
    count: points.length,
    seen: kinds.map((seen) => ({ seen, count: count(seen) })).filter((one) => one.count > 0),
    ranges: points.filter(hasRange).length,
  }
}

/** Bounds that are the figure itself say that there is no range. */
const hasRange = ({ low, value, high }: SeriesPoint): boolean =>
  [low, high].some((bound) => bound !== undefined && bound !== value)

/** A file may hold counts of several kinds, which have no axis in common. */
function inMainUnit(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const counts = new Map<string, number>()
  for (const { unit } of points) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const [main] = [...counts].sort(([, a], [, b]) => b - a)
  return points
    .filter(({ unit }) => unit === main?.[0])
    .toSorted((left, right) => left.start - right.start)
}

function chartsOf(
  { dossier, words }: Edition,
  series: Series,
  base: Ensemble | undefined,
  read: ReadText,
): readonly SeriesChart[] {
  return [...dossier.charts.values()]
    .filter((chart) => chart.series.includes(series.id))
    .map((chart) => ({
      id: chart.id,
      question: read(`charts.${chart.id}.question`, chart.question),
      subtitle: read(`charts.${chart.id}.subtitle`, chart.subtitle),
      lab: chartLink(chart.id),
      picture: base && drawOnChart(dossier, chart, base, words),
    }))
}

function rowOf(edition: Edition, point: SeriesPoint, notes: readonly string[]): SeriesRow {
  const { dossier, words } = edition
  const at = notes.indexOf(point.note)
  const [low, high] = [point.low, point.high].map((bound) =>
    bound === undefined ? '…' : tellFigure(bound, words),
  )
  return {
    when: tellStretch(point.from, point.to, words),
    value: tellFigure(point.value, words),
    unit: sharedWord(edition, 'units', point.unit),
    range: hasRange(point) ? `${low ?? ''} – ${high ?? ''}` : '',
    sources: chipsOf(dossier, point.sources),
    seen: point.seen,
    confidence: point.confidence,
    note: at < 0 ? undefined : at + 1,
  }
}
