/** The page of one year: what happened in full, and what the record's series say of that year. */
import { prepareChart } from '../../../prepare/chart-heads.ts'
import type { DossierText } from '../../../prepare/dossier-text.ts'
import { isOfYear, tellMark } from '../../../view/tell/read-moment.ts'
import { pageOfSeries } from '../sources/series-parts.ts'
import { isStretch } from './event-doubt.ts'
import { eventEntry, eventLink, type EventEntry, type EventLink } from './event-entry.ts'
import type { RecordRoom, RecordYear } from './open-record.ts'

/** Everything that the page of one year shows. */
export interface YearData {
  readonly year: number
  readonly events: readonly EventEntry[]
  /** What had begun before and was still going on; one moment of a decade does not go on. */
  readonly ongoing: readonly EventLink[]
  readonly figures: readonly YearFigure[]
  readonly previous: number | undefined
  readonly next: number | undefined
}

/** What the record of one chart says of the year. */
interface YearFigure {
  readonly chart: string
  readonly question: DossierText
  readonly unit: DossierText
  readonly value: string
  /** The series behind it, and its place from the edition's first page. */
  readonly series: string
  readonly path: string
}

/** The page of a year of `room.years`. */
export function yearData(room: RecordRoom, { year, events }: RecordYear): YearData {
  const at = room.years.findIndex((other) => other.year === year)
  return {
    year,
    events: events.map((event) => eventEntry(room, event)),
    ongoing: room.events
      .filter(isStretch)
      .filter(({ date, interval }) => date.start < year - 1e-9 && interval.end > year + 1e-3)
      .filter(({ date, interval }) => interval.end - date.start > 2 / 365)
      .map((event) => eventLink(room, event)),
    figures: figuresOf(room, year),
    previous: room.years[at - 1]?.year,
    next: room.years[at + 1]?.year,
  }
}

function figuresOf({ edition, read }: RecordRoom, year: number): readonly YearFigure[] {
  const { dossier, words } = edition
  return [...dossier.charts.values()].flatMap((chart) => {
    const [series] = chart.series
    const { head, record } = prepareChart(dossier, chart, [year, year + 1])
    const marks = record.filter((mark) => isOfYear(mark, year))
    if (series === undefined || marks.length === 0) return []
    const wording = { decimals: FINEST, words }
    return [
      {
        chart: chart.id,
        question: read(`charts.${chart.id}.question`, head.question),
        unit: read(`charts.${chart.id}.unit`, head.unit),
        value: marks.map((mark) => tellMark(mark, wording)).join('; '),
        series,
        path: pageOfSeries(dossier, series),
      },
    ]
  })
}

/** Decimals of a figure at most; each has no more than its own size asks for. */
const FINEST = 2
