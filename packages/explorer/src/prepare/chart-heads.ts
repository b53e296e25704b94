/** From rows of the dossier to the words of charts and levers that a page carries. */
import type { Chart, Dossier, Lever as DossierLever, SeriesPoint } from '@thaw/dossier'
import type { Lever } from '../scenario/lever.ts'
import type { ChartHead, Moment, RecordMark } from '../view/chart.ts'
import { dateOfYears } from '../view/calendar.ts'
import { judgeRecord, readRecord, recordPoints } from '../view/read-record.ts'
import type { Words } from '../words/words.ts'
import { chipsOf } from '../ui/rooms/evidence.ts'

/** The words over one chart, with the marks of its record. */
export interface PreparedChart {
  readonly head: ChartHead
  readonly record: readonly RecordMark[]
}

/** A chart of the dossier; its record as far as it falls into the years shown, and the year before. */
export function prepareChart(
  dossier: Dossier,
  chart: Chart,
  times: readonly number[],
): PreparedChart {
  const first = Math.floor(times[0] ?? 0) - 1
  const last = times.at(-1) ?? 0
  const points = recordPoints(chart, dossier.series)
  const shown = points.filter((point) => point.end > first && point.start < last)
  const head = {
    id: chart.id,
    place: chart.place,
    kind: chart.kind,
    name: chart.name,
    question: chart.question,
    subtitle: chart.subtitle,
    unit: chart.unit === '1' ? '' : chart.unit,
    direction: chart.direction,
    variable: chart.variable,
    factor: chart.modelFactor,
    solidity: judgeRecord(shown),
    sources: chipsOf(dossier, sourceIds(chart, shown)).map(({ id, label }) => ({ id, label })),
    note: chart.note,
  }
  return { head, record: readRecord(chart, shown, [first, last]) }
}

/** A lever of the dossier in the form that scenarios and links use. */
export function prepareLever(lever: DossierLever): Lever {
  return {
    id: lever.id,
    group: lever.group,
    name: lever.name,
    variable: lever.variable,
    unit: lever.unit,
    stops: lever.stops,
    historical: Math.max(
      0,
      lever.stops.findIndex((stop) => stop.slug === lever.history.slug),
    ),
    low: lever.low,
    high: lever.high,
    date: dayOf(lever.date.text, lever.date.start),
  }
}

/** All levers, in the order of the dossier. */
export function prepareLevers(dossier: Dossier): readonly Lever[] {
  return [...dossier.levers.values()].map(prepareLever)
}

/** Turning points as diamonds. */
export function prepareMoments(dossier: Dossier): readonly Moment[] {
  return dossier.manifest.moments.map(({ date, label, event }) => ({
    date: dayOf(date.text, date.start),
    label,
    event,
  }))
}

/** Where the clock stands when a page opens; the lever's date where the dossier does not say. */
export function prepareClock(
  dossier: Dossier,
  fallback: string,
): { readonly date: string; readonly label: string } {
  const { clock } = dossier.manifest
  if (clock === undefined) return { date: fallback, label: '' }
  return { date: dayOf(clock.date.text, clock.date.start), label: clock.label }
}

/** What is not calibrated yet, for the note beside charts; empty where all is. */
export function calibrationNote(dossier: Dossier, words: Words): string {
  const { posterior } = dossier
  if (posterior === undefined) return words.text('chart.unnarrowed')
  const { note, isCalibrated } = posterior.meta
  return isCalibrated || note !== '' ? note : words.text('chart.unnarrowed-yet')
}

function sourceIds(chart: Chart, points: readonly SeriesPoint[]): readonly string[] {
  return [...new Set([...points.flatMap((point) => point.sources), ...chart.sources])]
}

/** A moment for the axis: the date as written if it is plain, else the first day of what is known. */
export function dayOf(text: string, start: number): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? text : dateOfYears(start)
}
