/** What runs did instead of what a check expects, as a sentence. */
import { unreachable } from '@thaw/core'
import type { ComparisonWord, Measure, Yardstick } from '@thaw/dossier'
import { isMet, type TriedBound } from './tried-bound.ts'

/**
 * About the bound that fewest runs meet: `The mean of Warmth over 1902 is 34 (31 to 36 in nine of ten
 * runs), which is not below 30.`
 */
export function tellFound(tried: readonly TriedBound[]): string {
  const failed = tried
    .map((one) => ({ one, met: one.left.filter((_, run) => isMet(one, run)).length }))
    .filter(({ one, met }) => met < one.left.length)
    .toSorted((a, b) => a.met - b.met)
  const [worst] = failed
  if (worst === undefined) return ''
  const { measure, bound, left, right } = worst.one
  const others = new Set(failed.slice(1).map(({ one }) => nameOf(one.measure)))
  others.delete(nameOf(measure))
  const more = tellOthers([...others])
  if (measure.word === 'finite') return `${nameOf(measure)} is not always a number.${more}`
  const isYear = measure.word === 'peak_year'
  const own = `${phraseOf(measure)} is ${spreadOf(left, isYear)}`
  const other = yardstickPhrase(bound.yardstick, bound.times, spreadOf(right, isYear))
  const sentence = `${own}, which is not ${comparisonPhrases[bound.comparison]} ${other}.${more}`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
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

/** The median; with more than one value, where nine of ten lie. Ranks, not between them. */
function spreadOf(values: Float64Array, isYear: boolean): string {
  const numbers = values.filter((value) => !Number.isNaN(value)).toSorted()
  if (numbers.length === 0) return 'no number'
  const at = (level: number): string => {
    const value = numbers[Math.round(level * (numbers.length - 1))] ?? NaN
    return isYear ? String(value) : String(Number(value.toPrecision(3)))
  }
  const [low, middle, high] = [at(0.05), at(0.5), at(0.95)]
  return low === high ? middle : `${middle} (${low} to ${high} in nine of ten runs)`
}
