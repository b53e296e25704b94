/** From fit.csv and the record to observations: figures in the units of the outputs, with errors. */
import { recordSpread, type Observation, type RecordError } from '@thaw/analysis'
import type { FitTarget, Series, SeriesPoint } from '@thaw/dossier'

/** A figure of the record, as its row has it and as the model is held against it. */
export interface RecordedFigure {
  readonly point: SeriesPoint
  readonly observation: Observation
}

/** The figures of the record that a row of fit.csv names, in the order of their series. */
export function recordedFigures(
  target: FitTarget,
  series: ReadonlyMap<string, Series>,
): readonly RecordedFigure[] {
  return pointsOf(target, series).map((point) => ({
    point,
    observation: {
      output: target.modelName,
      start: point.start + target.shiftYears,
      end: point.end + target.shiftYears,
      reading: target.reading,
      value: point.value * factorOf(target, point),
      error: errorOf(target, point),
      ...(target.bound === 'exact' ? {} : { bound: target.bound }),
    },
  }))
}

/** What a figure is multiplied by to be in the output's unit: a total over a span becomes what that is for a year. */
export function factorOf(
  { reading, factor }: FitTarget,
  { start, end }: Pick<SeriesPoint, 'start' | 'end'>,
): number {
  return reading === 'period' ? factor / (end - start) : factor
}

function pointsOf(target: FitTarget, series: ReadonlyMap<string, Series>): readonly SeriesPoint[] {
  return (series.get(target.series)?.points ?? []).filter(({ start, end, unit }) => {
    const middle = (start + end) / 2 + target.shiftYears
    const isInside = middle >= target.from && middle < target.until
    return isInside && (target.unit === '' || unit === target.unit)
  })
}

/** Doubt about the figure and what the model cannot know are taken as independent errors. */
function errorOf(target: FitTarget, point: SeriesPoint): RecordError {
  const factor = factorOf(target, point)
  const doubt = recordSpread(point) * factor
  switch (target.error) {
    case 'count':
      return { kind: 'count', dispersion: target.spread }
    case 'normal':
      return { kind: 'normal', spread: Math.hypot(target.spread, doubt) }
    case 'lognormal': {
      // A share of what is compared, which has the floor in it.
      const compared = Math.abs(point.value * factor) + target.floor
      const share = compared === 0 ? 0 : doubt / compared
      return { kind: 'lognormal', spread: Math.hypot(target.spread, share), floor: target.floor }
    }
  }
}
