/** What a judgement comes to, in sentences. */
import { hasConverged, type ModeScore, type ScoreTotals } from '@thaw/analysis'
import type { Condition } from '@thaw/calibration'
import { AS_DONE, convergenceGoal, PRIORS, PURE_FORECAST, type Judging } from '@thaw/dossier'
import { plural } from '../tell-issues.ts'
import { plainShare, shortNumber } from './columns.ts'

/** On how many modes the model is nearer than the better naive forecast, and what it loses on the others. */
export function tellLosses(modes: readonly ModeScore[]): string {
  const judged = modes.filter(({ heldOut }) => heldOut.rival !== undefined)
  const lost = lostModes(modes)
  if (judged.length === 0) {
    return 'No mode has figures both before and after the split, so nothing says whether the model beats a naive forecast.'
  }
  const won = `On held-out years the model is nearer to the record than the better of two naive forecasts (the last figure, the straight line) on ${judged.length - lost.length} of ${plural(judged.length, 'mode')}`
  if (lost.length === 0) return wrap(`${won}.`)
  const losses = lost.map(
    ({ id, heldOut: { rivalName = '', skill, rmse, rival } }) =>
      `${id} to the ${rivalName === 'last' ? 'last figure' : 'trend'} (skill ${plainShare(skill)}: ${shortNumber(rmse)} against ${shortNumber(rival)})`,
  )
  return wrap(`${won}. It loses ${losses.join(', ')}.`)
}

/** How many figures lie in the bands. */
export function tellCoverage({ fitted, heldOut }: ScoreTotals): string {
  const share = (part: number, whole: number): string =>
    whole === 0 ? 'none' : `${Math.round((100 * part) / whole)} %`
  const tell = (coverage: typeof fitted): string =>
    `${share(coverage.covered50, coverage.points)} and ${share(coverage.covered90, coverage.points)} of ${plural(coverage.points, 'figure')}`
  return wrap(
    `The bands of 50 % and 90 %, with the error of the record, hold ${tell(fitted)} in fitted years and ${tell(heldOut)} in held-out years.`,
  )
}

/** What each condition withholds, and the modes that it loses to a naive forecast. */
export function tellCondition({ id, modes }: Condition): string {
  const lost = lostModes(modes).map((mode) => mode.id)
  const loses = lost.length === 0 ? 'It loses no mode' : `It loses ${lost.join(', ')}`
  return wrap(`${id}: ${wordsOf(id)}. ${loses}.`)
}

/** Whether the draws of moved splits are what they should be; how far they converged stands in their table. */
export function tellSplits(splits: Judging['splits']): string {
  const { mostRHat, leastSample } = convergenceGoal
  const goal = `R-hat of at most ${mostRHat} and an effective sample of at least ${leastSample}`
  const short = splits.filter(
    ({ rHat, leastSample: least }) =>
      !hasConverged({ rHat, bulk: least, tail: least }, convergenceGoal),
  )
  if (short.length === 0) return wrap(`All of them converged: ${goal}.`)
  const untils = short.map(({ until }) => until).join(', ')
  return wrap(
    `Not converged (${goal}): ${untils}. Raise --most-sweeps before you trust these rows.`,
  )
}

function wordsOf(id: string): string {
  switch (id) {
    case AS_DONE:
      return 'everything that is given after the split is as it was'
    case PURE_FORECAST:
      return 'all that forecast.csv names is withheld at once'
    case PRIORS:
      return 'draws of the priors, which know nothing of the record; all else as it was'
    default:
      return 'what forecast.csv names under this word is withheld'
  }
}

function lostModes(modes: readonly ModeScore[]): readonly ModeScore[] {
  return modes.filter(
    ({ heldOut: { rmse = NaN, rival } }) => rival !== undefined && !(rmse < rival),
  )
}

const WIDTH = 100

/** Lines no longer than a terminal, broken between words. */
function wrap(text: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
