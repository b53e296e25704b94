/** The charts on the page of an event: the few that it is joined to, cut to the years around it. */
import type { Chart, Dossier, HistoricalEvent } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import { chartAsItWas } from '../../../prepare/chart-as-it-was.ts'
import type { DossierText } from '../../../prepare/dossier-text.ts'
import type { ChartHead, Fan, RecordMark, Series } from '../../../view/chart.ts'
import type { TimeWindow } from '../../../view/chart-domain.ts'
import { readMoment, type Reading } from '../../../view/tell/read-moment.ts'
import { readTimes } from '../../../view/read-series.ts'
import { yearsOfDate } from '../../../view/calendar.ts'
import { clockDate } from '../clock-date.ts'
import { labAt } from '../lab-link.ts'
import type { RecordRoom } from './open-record.ts'

/** One chart around the date of an event. */
export interface EventChart {
  readonly head: ChartHead
  readonly question: DossierText
  readonly series: Series
  readonly window: TimeWindow
  /** What stands at the date, in words. */
  readonly readings: readonly Reading[]
  /** Path of the laboratory with this chart and the clock there. */
  readonly lab: string
}

/** Charts on one page at most. */
const MOST = 2
/** Years shown on each side of the date. */
const AROUND = 3

/** The charts of an event; none where nothing of the model or of its years is joined to it. */
export function eventCharts(
  room: RecordRoom,
  event: HistoricalEvent,
  base: Ensemble | undefined,
): readonly EventChart[] {
  if (base === undefined) return []
  const { dossier, words } = room.edition
  const times = readTimes(base)
  const date = clockDate(event.date)
  const at = yearsOfDate(date)
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  if (at < first || at > last) return []
  const window = [Math.max(first, at - AROUND), Math.min(last, at + AROUND)] as const
  return joinedCharts(room, event)
    .slice(0, MOST)
    .map((chart) => {
      const { head, series: whole } = chartAsItWas(dossier, chart, base)
      return {
        head,
        question: room.read(`charts.${chart.id}.question`, head.question),
        series: cutSeries(whole, window),
        window,
        readings: readMoment(whole, at, words),
        lab: labAt(dossier, { charts: [chart.id], clock: date }),
      }
    })
}

/** Charts of the claims it bears on, then those of claims about a lever that it is. */
function joinedCharts({ edition, joins }: RecordRoom, event: HistoricalEvent): readonly Chart[] {
  const { dossier } = edition
  const claims = joins.claims.get(event.id) ?? []
  const levers = new Set((joins.switches.get(event.id) ?? []).map(({ id }) => id))
  const ids = [
    ...claims.map(({ chart }) => chart),
    ...claimsAbout(dossier, levers),
    ...(levers.has(dossier.manifest.front?.lever ?? '') ? [dossier.manifest.front?.chart] : []),
  ]
  return [...new Set(ids)].flatMap((id) => dossier.charts.get(id ?? '') ?? [])
}

function claimsAbout(
  dossier: Dossier,
  levers: ReadonlySet<string>,
): readonly (string | undefined)[] {
  return [...dossier.claims.values()]
    .filter(({ lever }) => lever !== undefined && levers.has(lever))
    .map(({ chart }) => chart)
}

/** What of a series falls into a window, and a step beyond each end: the plot cuts lines at its edge. */
function cutSeries(series: Series, [first, last]: TimeWindow): Series {
  const { times } = series
  const kept = times.flatMap((time, at) =>
    (times[at + 1] ?? time) >= first && (times[at - 1] ?? time) <= last ? [at] : [],
  )
  const cut = (row: readonly number[]): readonly number[] => kept.map((at) => row[at] ?? Number.NaN)
  const base: Fan = { ...series.base, quantiles: series.base.quantiles.map(cut), runs: [] }
  return { ...series, times: cut(times), base, record: series.record.filter(isWithin) }

  function isWithin(mark: RecordMark): boolean {
    return mark.kind === 'point'
      ? mark.time >= first && mark.time <= last
      : mark.end > first && mark.start < last
  }
}
