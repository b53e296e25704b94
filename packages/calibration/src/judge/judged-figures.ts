/** Figures of the record beside what the draws foretell, in the unit of the record. */
import type { ModeScore } from '@thaw/analysis'
import type { JudgedFigure } from '@thaw/dossier'
import type { Mode } from '../fit/fit-task.ts'
import { factorOf } from '../fit/recorded-figures.ts'

/**
 * One for each figure of a mode, the fitted ones first. The bands are those that coverage is counted by: as many
 * figures lie inside them as the score says.
 */
export function judgedFigures(
  { target, points }: Mode,
  { figures }: ModeScore,
): readonly JudgedFigure[] {
  return points.flatMap((point, index) => {
    const foretold = figures[index]
    if (foretold === undefined) return []
    const factor = factorOf(target, point)
    const inRecord = (value: number): number => value / factor
    const inRecordIfAny = (value: number | undefined): number | undefined =>
      value === undefined ? undefined : inRecord(value)
    const { band, heldOut, last, trend } = foretold
    return {
      ...{ from: point.start, to: point.end },
      ...{ record: point.value, low: point.low, high: point.high, heldOut },
      ...{ q05: inRecord(band.q05), q25: inRecord(band.q25), q50: inRecord(band.q50) },
      ...{ q75: inRecord(band.q75), q95: inRecord(band.q95) },
      ...{ last: inRecordIfAny(last), trend: inRecordIfAny(trend) },
    }
  })
}
