/** Rival readings of the same record: side by side, and each on a page of its own. */
import { textReader, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import type { Dossier, Reading } from '@thaw/dossier'
import { chipsOf, type SourceChip } from '../evidence.ts'
import { assumptionsLink, chartLink } from '../lab-link.ts'
import { pageOfSeries } from '../sources/series-parts.ts'
import {
  readingRun,
  setRows,
  type ReadingPart,
  type ReadingRun,
  type SetRow,
} from './reading-sets.ts'
import { readingWeights, type ReadingWeight } from './reading-weight.ts'
import { parsePredictions, type RecordWord } from './parse-predictions.ts'

/** All readings side by side, and every page in their order. */
export interface ReadingsRoom {
  readonly list: ReadingsData
  readonly pages: readonly ReadingData[]
}

/** The readings side by side. */
export interface ReadingsData {
  readonly readings: readonly ReadingColumn[]
  /** What the model as fitted keeps, in percent; empty where no reading was weighed. */
  readonly rest: string
  /** What a text of the dossier says of all of them, as HTML made with raw HTML switched off. */
  readonly intro: ReadingsText
  readonly end: ReadingsText
}

/** A part of that text; its HTML may be empty. */
export interface ReadingsText {
  readonly html: string
  /** BCP 47; undefined where it is the page's own. */
  readonly language: string | undefined
}

/** One reading in few words. */
interface ReadingColumn {
  readonly id: string
  readonly name: DossierText
  readonly whyItHappened: DossierText
  readonly whyItStopped: DossierText
  /** How many links it makes strong, weak, and leaves out. */
  readonly counts: { readonly firm: number; readonly weak: number; readonly absent: number }
  readonly weight: ReadingWeight
  readonly decidingRecord: DossierText
  readonly canItDecide: DossierText
  readonly strongestObjection: DossierText
  /** How many of its expectations the record bears out, and of how many. */
  readonly fits: number
  readonly expectations: number
}

/** The page of one reading. */
export interface ReadingData extends ReadingColumn {
  /** As reported: whether their works were read for this, the dossier does not say. */
  readonly authors: DossierText
  readonly predictions: readonly PredictionRow[]
  readonly runIt: DossierText
  /** The links that this names. */
  readonly tests: readonly ReadingLink[]
  /** The values that put it in numbers; empty where it has none. */
  readonly sets: readonly SetRow[]
  readonly setsReason: DossierText
  /** Into the laboratory as it tells the model. */
  readonly run: ReadingRun
  readonly links: readonly LinkGroup[]
  readonly sources: readonly SourceChip[]
  readonly others: readonly { readonly id: string; readonly name: DossierText }[]
}

/** One expectation as a row. */
interface PredictionRow {
  readonly series: readonly {
    /** From the edition's first page. */
    readonly path: string
    readonly title: DossierText
    /** Into the laboratory, on the chart that shows this series. */
    readonly chart: string | undefined
  }[]
  readonly expects: string
  readonly record: RecordWord
  readonly why: string
  /** Language of both texts, where it is not the page's. */
  readonly language: string | undefined
}

/** Links that a reading treats alike. */
interface LinkGroup {
  readonly part: ReadingPart
  readonly links: readonly ReadingLink[]
}

/** One causal link. */
export interface ReadingLink {
  readonly id: string
  readonly cause: DossierText
  readonly effect: DossierText
  readonly sign: '+' | '-'
  /** Into the laboratory without this link; undefined where nothing can switch it off. */
  readonly off: string | undefined
}

/** `intro` and `end` are what a text of the dossier says before and after its readings. */
export function readingsRoom(
  edition: Edition,
  { intro, end }: Pick<ReadingsData, 'intro' | 'end'>,
): ReadingsRoom {
  const { dossier } = edition
  const read = textReader(edition)
  const weights = readingWeights(edition)
  const columns = [...dossier.readings.values()].map((reading) => ({
    reading,
    column: columnOf(reading, weights.of(reading.id), read),
  }))
  return {
    list: { readings: columns.map(({ column }) => column), rest: weights.rest, intro, end },
    pages: columns.map(({ reading, column }) => ({
      ...column,
      ...detailsOf(edition, reading, read),
      others: columns
        .filter((other) => other.reading !== reading)
        .map((other) => ({ id: other.column.id, name: other.column.name })),
    })),
  }
}

function columnOf(reading: Reading, weight: ReadingWeight, read: ReadText): ReadingColumn {
  const key = `readings.${reading.id}`
  const predictions = parsePredictions(reading.predicts)
  return {
    id: reading.id,
    name: read(`${key}.name`, reading.name),
    whyItHappened: read(`${key}.why_it_happened`, reading.whyItHappened),
    whyItStopped: read(`${key}.why_it_stopped`, reading.whyItStopped),
    counts: {
      firm: reading.strengthens.length,
      weak: reading.weakens.length,
      absent: reading.removes.length,
    },
    weight,
    decidingRecord: read(`${key}.deciding_record`, reading.decidingRecord),
    canItDecide: read(`${key}.can_it_decide`, reading.canItDecide),
    strongestObjection: read(`${key}.strongest_objection`, reading.strongestObjection),
    fits: predictions.filter(({ record }) => record === 'fits').length,
    expectations: predictions.length,
  }
}

function detailsOf(
  { dossier, words }: Edition,
  reading: Reading,
  read: ReadText,
): Omit<ReadingData, keyof ReadingColumn | 'others'> {
  const key = `readings.${reading.id}`
  const linksOf = (ids: readonly string[]): readonly ReadingLink[] =>
    ids.flatMap((id) => linkOf(dossier, id, read) ?? [])
  const groups: readonly LinkGroup[] = [
    { part: 'strong', links: linksOf(reading.strengthens) },
    { part: 'weak', links: linksOf(reading.weakens) },
    { part: 'absent', links: linksOf(reading.removes) },
  ]
  return {
    authors: read(`${key}.authors`, reading.authors),
    predictions: predictionRows(dossier, reading, read),
    runIt: read(`${key}.run_it`, reading.runIt),
    tests: linksOf([...new Set(reading.runIt.match(/[\w-]+/g))]),
    sets: setRows(dossier, reading, { read, words }),
    setsReason: read(`${key}.sets_reason`, reading.setsReason),
    run: readingRun(dossier, reading),
    links: groups.filter(({ links }) => links.length > 0),
    sources: chipsOf(dossier, reading.sources),
  }
}

function linkOf(dossier: Dossier, id: string, read: ReadText): ReadingLink | undefined {
  const link = dossier.links.get(id)
  if (link === undefined) return undefined
  return {
    id,
    cause: read(`links.${id}.cause`, link.cause),
    effect: read(`links.${id}.effect`, link.effect),
    sign: link.sign,
    off: link.switchOff.length > 0 ? assumptionsLink({ off: [id] }) : undefined,
  }
}

function predictionRows(
  dossier: Dossier,
  { id, predicts }: Reading,
  read: ReadText,
): readonly PredictionRow[] {
  const { text, language } = read(`readings.${id}.predicts`, predicts)
  const charts = [...dossier.charts.values()]
  return parsePredictions(text).map(({ series, ...row }) => ({
    ...row,
    language,
    series: series.flatMap((one) => {
      const known = dossier.series.get(one)
      if (known === undefined) return []
      const chart = charts.find((shown) => shown.series.includes(one))
      return [
        {
          path: pageOfSeries(dossier, one),
          title: read(`series.${one}.title`, known.title),
          chart: chart && chartLink(chart.id),
        },
      ]
    }),
  }))
}
