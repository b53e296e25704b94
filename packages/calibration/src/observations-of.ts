/** From fit.csv and the record to observations: figures in the units of the outputs, with errors. */
import { recordSpread, type Observation, type RecordError } from '@thaw/analysis'
import type { FitTarget, Series, SeriesPoint } from '@thaw/dossier'

/** The figures of the record that the rows of fit.csv name. */
export function observationsOf(
  targets: readonly FitTarget[],
  series: ReadonlyMap<string, Series>,
): readonly Observation[] {
  return targets.flatMap((target) =>
    pointsOf(target, series).map((point) => ({
      output: target.modelName,
      start: point.start + target.shiftYears,
      end: point.end + target.shiftYears,
      reading: target.reading,
      value: valueOf(target, point),
      error: errorOf(target, point),
    })),
  )
}

function pointsOf(target: FitTarget, series: ReadonlyMap<string, Series>): readonly SeriesPoint[] {
  return (series.get(target.series)?.points ?? []).filter(({ start, end, unit }) => {
    const middle = (start + end) / 2 + target.shiftYears
    const isInside = middle >= target.from && middle < target.until
    return isInside && (target.unit === '' || unit === target.unit)
  })
}

/** A total over a span becomes what that is for a year. */
function valueOf({ reading, factor }: FitTarget, { value, start, end }: SeriesPoint): number {
  return (value * factor) / (reading === 'period' ? end - start : 1)
}

/** Doubt about the figure and what the model cannot know are taken as independent errors. */
function errorOf(target: FitTarget, point: SeriesPoint): RecordError {
  const doubt = recordSpread(point)
  switch (target.error) {
    case 'count':
      return { kind: 'count', dispersion: target.spread }
    case 'normal':
      return { kind: 'normal', spread: Math.hypot(target.spread, doubt * target.factor) }
    case 'lognormal': {
      const share = point.value === 0 ? 0 : doubt / Math.abs(point.value)
      return { kind: 'lognormal', spread: Math.hypot(target.spread, share), floor: target.floor }
    }
  }
}
