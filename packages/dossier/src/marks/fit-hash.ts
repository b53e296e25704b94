/** Fingerprints of fit.csv: what draws were narrowed to, and what they are judged by. */
import type { FitTarget } from '../schema/fit-target.ts'
import { hashLines } from './hash-lines.ts'

/**
 * Sixteen hexadecimal digits over what of fit.csv changes the draws: which figures, how they are read, and with
 * which errors; the names of modes, reasons and the order of rows do not count.
 */
export function fitHash(fits: readonly FitTarget[]): string {
  return hashLines(fits.map(tellTarget))
}

/** The same with the stretches that are held out and the names of modes: what a judgement tells of. */
export function judgedHash(fits: readonly FitTarget[]): string {
  return hashLines(fits.map((fit) => [fit.id, fit.heldOutUntil, tellTarget(fit)].join('\t')))
}

function tellTarget(fit: FitTarget): string {
  const { modelName, series, unit, from, until, reading, factor, shiftYears } = fit
  const what = [modelName, series, unit, from, until, reading, factor, shiftYears]
  // A row of exact figures is told as it was before there were bounds, so that its draws keep their mark.
  const bound = fit.bound === 'exact' ? [] : [fit.bound]
  return [...what, fit.error, fit.spread, fit.floor, ...bound].join('\t')
}
