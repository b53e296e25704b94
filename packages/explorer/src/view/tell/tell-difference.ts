/** What a reader's change did, in words: from paired runs, never from a single line. */
import { unreachable } from '@thaw/core'
import type { Words } from '../../words/words.ts'
import type { Sentence } from '../chart.ts'
import { largestEffect, type Comparison, type Effect } from '../find-effects.ts'
import { isOneYear, tellEffectsBriefly, tellStretches, yearOf } from './tell-effects.ts'
import { afterNumber, tellNumber, tellRange, tellShare } from '../tell-number.ts'

/**
 * The sentence under a chart; `unit` is that of its numbers.
 *
 * Says the direction, from when to when, in how many of the paired runs, and between which sizes the
 * middle half of them lies; says "no clear change" with the same weight where there is none.
 */
export function tellDifference(comparison: Comparison, unit: string, words: Words): Sentence {
  switch (comparison.kind) {
    case 'same':
      return words.say('tell.same')
    case 'unclear':
      return tellUnclear(comparison, words)
    case 'clear':
      return tellClear(comparison.effects, unit, words)
    default:
      return unreachable(comparison)
  }
}

/** A line for a small chart: `Lower to 1959; 8 in 10 runs in 1957`. */
export function tellBriefly(comparison: Comparison, words: Words): string {
  switch (comparison.kind) {
    case 'same':
      return words.text('tell.brief-same')
    case 'unclear':
      return words.text('tell.brief-unclear')
    case 'clear':
      return capital(plainText(tellEffectsBriefly(comparison.effects, words)))
    default:
      return unreachable(comparison)
  }
}

/** Words of a sentence as plain text. */
export function plainText(sentence: Sentence): string {
  return sentence.map((phrase) => phrase.text).join('')
}

function tellClear(effects: readonly Effect[], unit: string, words: Words): Sentence {
  const effect = largestEffect(effects)
  const isAtEnd = effect.isLasting && effect.peak >= effect.to - 0.3
  const told = {
    stretches: tellStretches(effects, 'full', words),
    runs: tellShare(effect.share, words),
    direction: effect.direction,
    size: tellSize(effect, unit, words),
  }
  if (effects.length === 1 && isOneYear(effect)) return words.say('tell.clear-in-year', told)
  if (isAtEnd) return words.say('tell.clear-at-end', told)
  return words.say('tell.clear', { ...told, year: yearOf(effect.peak) })
}

/** The middle half of the differences; from zero on it is only said how far they reach. */
function tellSize({ half: [near, far] }: Effect, unit: string, words: Words): string {
  const of = afterNumber(isShare(unit) ? words.text('tell.percentage-points') : unit)
  return near <= 0
    ? words.text('tell.size-most', { far: `${tellNumber(far, words)}${of}` })
    : words.text('tell.size-half', { range: `${tellRange(near, far, words)}${of}` })
}

/** A difference of two shares is not a share: from 10 to 15 percent is 5 points, or half as much again. */
function isShare(unit: string): boolean {
  return unit === '%' || unit.toLowerCase() === 'percent'
}

function tellUnclear(
  { peak, shareHigher, shareLower, isSmall }: Extract<Comparison, { kind: 'unclear' }>,
  words: Words,
): Sentence {
  const year = yearOf(peak)
  if (isSmall) {
    const isUp = shareHigher > shareLower
    return words.say('tell.small', {
      year,
      runs: tellShare(isUp ? shareHigher : shareLower, words),
      direction: isUp ? 'higher' : 'lower',
    })
  }
  const higher = Math.round(shareHigher * 10)
  const lower = Math.min(10 - higher, Math.round(shareLower * 10))
  return words.say('tell.unclear', { year, higher, lower })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
