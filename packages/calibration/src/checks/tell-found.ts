/** What runs did instead of what a check expects, as a sentence. */
import { unreachable } from '@thaw/core'
import type { ComparisonWord, Measure, Yardstick } from '@thaw/dossier'
import { isMet, type TriedBound } from './tried-bound.ts'

/**
 * About the bound that fewest runs meet: `The mean of Warmth over 1902 is 34 (31 to 36 in nine of ten
 * runs), which is not below 30.` Where some runs meet it only the others are told, since the middle
 * of all of them may lie on the right side: `In 20 % of the runs the mean ...`.
 */
export function tellFound(tried: readonly TriedBound[]): string {
  const failed = tried
    .map((one) => ({ one, missed: runsThatMiss(one) }))
    .filter(({ missed }) => missed.length > 0)
    .toSorted((a, b) => b.missed.length - a.missed.length)
  const [worst] = failed
  if (worst === undefined) return ''
  const { measure, bound, left, right } = worst.one
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(worst.missed, (run) => values[run] ?? NaN)
  const others = new Set(failed.slice(1).map(({ one }) => nameOf(one.measure)))
  others.delete(nameOf(measure))
  const more = tellOthers([...others])
  if (measure.word === 'finite') return `${nameOf(measure)} is not always a number.${more}`
  const isYear = measure.word === 'peak_year'
  const isAll = worst.missed.length === left.length
  const spread = (values: Float64Array): string =>
    spreadOf(pick(values), { isYear, runs: isAll ? 'runs' : 'of these' })
  const own = `${phraseOf(measure)} is ${spread(left)}`
  const other = yardstickPhrase(bound.yardstick, bound.times, spread(right))
  const sentence = `${shareOf(worst.missed.length, left.length)}${own}, which is not ${comparisonPhrases[bound.comparison]} ${other}.${more}`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function runsThatMiss(one: TriedBound): readonly number[] {
  return [...one.left.keys()].filter((run) => !isMet(one, run))
}

function shareOf(missed: number, all: number): string {
  if (missed === all) return ''
  return `in ${Number(((100 * missed) / all).toPrecision(3))} % of the runs `
}

/** Names of outputs in a sentence; the rest is counted. */
const MOST_NAMED = 5

function tellOthers(names: readonly string[]): string {
  if (names.length === 0) return ''
  const rest = names.length - MOST_NAMED
  const more = rest > 0 ? ` and ${rest} more` : ''
  return ` Also missed by: ${names.slice(0, MOST_NAMED).join(', ')}${more}.`
}

const comparisonPhrases: Readonly<Record<ComparisonWord, string>> = {
  above: 'above',
  at_least: 'at least',
  below: 'below',
  at_most: 'at most',
  equals: 'equal to',
}

function yardstickPhrase(yardstick: Yardstick, times: number, spread: string): string {
  const factor = times === 1 ? '' : `${times} times `
  switch (yardstick.kind) {
    case 'number':
      return spread
    case 'asDone':
      return `${factor}what it is as done, ${spread}`
    case 'measure':
      return `${factor}${phraseOf(yardstick.measure)}, ${spread}`
    default:
      return unreachable(yardstick)
  }
}

function nameOf({ outputs }: Measure): string {
  const [first = ''] = outputs
  return outputs.length === 1 ? first : `the sum of ${outputs.join(', ')}`
}

function phraseOf(measure: Measure): string {
  const when = measure.when === '' ? '' : ` ${measure.when}`
  return `${wordPhrase(measure)}${when}`
}

function wordPhrase(measure: Measure): string {
  const name = nameOf(measure)
  switch (measure.word) {
    case 'value':
    case 'finite':
      return name
    case 'mean':
    case 'total':
    case 'range':
    case 'change':
      return `the ${measure.word} of ${name}`
    case 'lowest':
    case 'highest':
      return `the ${measure.word} value of ${name}`
    case 'peak_year':
      return `the peak year of ${name}`
    case 'swing':
      return `the mean swing of ${name} from year to year`
    case 'shift':
      return `the shift of ${name}, as a share of its range,`
    default:
      return unreachable(measure.word)
  }
}

/** The median; with more than one value, where nine of ten of these runs lie. Ranks, not between them. */
function spreadOf(
  values: Float64Array,
  { isYear, runs }: { readonly isYear: boolean; readonly runs: string },
): string {
  const numbers = values.filter((value) => !Number.isNaN(value)).toSorted()
  if (numbers.length === 0) return 'no number'
  const at = (level: number): string => {
    const value = numbers[Math.round(level * (numbers.length - 1))] ?? NaN
    return isYear ? String(value) : String(Number(value.toPrecision(3)))
  }
  const [low, middle, high] = [at(0.05), at(0.5), at(0.95)]
  return low === high ? middle : `${middle} (${low} to ${high} in nine of ten ${runs})`
}
