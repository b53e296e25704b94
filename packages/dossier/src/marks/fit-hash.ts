/** Fingerprints of fit.csv: what draws were narrowed to, and what they are judged by. */
import { hashText } from '@thaw/core'
import type { FitTarget } from '../schema/fit-target.ts'

/**
 * Sixteen hexadecimal digits over what of fit.csv changes the draws: which figures, how they are read, and with
 * which errors; the names of modes, reasons and the order of rows do not count.
 */
export function fitHash(fits: readonly FitTarget[]): string {
  return hashText(fits.map(tellTarget).sort().join('\n'))
}

/** The same with the stretches that are held out and the names of modes: what a judgement tells of. */
export function judgedHash(fits: readonly FitTarget[]): string {
  const lines = fits.map((fit) => [fit.id, fit.heldOutUntil, tellTarget(fit)].join('\t'))
  return hashText(lines.sort().join('\n'))
}

function tellTarget(fit: FitTarget): string {
  const { modelName, series, unit, from, until, reading, factor, shiftYears } = fit
  const what = [modelName, series, unit, from, until, reading, factor, shiftYears]
  // A row of exact figures is told as it was before there were bounds, so that its draws keep their mark.
  const bound = fit.bound === 'exact' ? [] : [fit.bound]
  return [...what, fit.error, fit.spread, fit.floor, ...bound].join('\t')
}
