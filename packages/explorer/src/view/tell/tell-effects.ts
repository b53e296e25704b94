/** Every stretch of a change in few words, for small charts and the summary. */
import type { Words } from '../../words/words.ts'
import type { Sentence } from '../chart.ts'
import { largestEffect, type Effect } from '../find-effects.ts'
import { tellShare } from '../tell-number.ts'

/**
 * `lower in 1956, then higher to 1958; all runs in 1957`.
 *
 * The share belongs to one moment, the one where the worlds stand farthest apart, so the moment is
 * told with it: it need not hold for a whole stretch. A change within one year has told it already.
 */
export function tellEffectsBriefly(effects: readonly Effect[], words: Words): Sentence {
  const effect = largestEffect(effects)
  const told = {
    stretches: tellStretches(effects, 'short', words),
    runs: tellShare(effect.share, words),
  }
  if (effects.length === 1 && isOneYear(effect)) return words.say('tell.brief-in-year', told)
  return words.say('tell.brief', { ...told, year: yearOf(effect.peak) })
}

/**
 * `lower in 1956, then higher from 1957 to 1958 and again in 1962`: directions are strong. Where it
 * is short, a stretch that comes first of its direction begins where the worlds part: `lower to 1956`.
 */
export function tellStretches(
  effects: readonly Effect[],
  length: 'short' | 'full',
  words: Words,
): Sentence {
  return effects.flatMap((effect, place) => {
    const before = effects[place - 1]
    const isAgain = before?.direction === effect.direction
    const span = tellSpan(effect, length === 'short' && !isAgain, words)
    if (isAgain) return words.say('tell.again', { span })
    const { direction } = effect
    return words.say(before === undefined ? 'tell.first' : 'tell.then', { direction, span })
  })
}

/** `in 1956`, `from 1957 to 1959`, `from 1957 on`; in short `to 1959`. */
function tellSpan(effect: Effect, isShort: boolean, words: Words): string {
  const [from, to] = [yearOf(effect.from), yearOf(effect.to)]
  if (effect.isLasting) return words.text('tell.from-year', { from })
  if (isOneYear(effect)) return words.text('tell.in-year', { year: from })
  return isShort ? words.text('tell.to-year', { to }) : words.text('tell.from-to', { from, to })
}

/** True where an effect begins and ends within one calendar year. */
export function isOneYear(effect: Effect): boolean {
  return !effect.isLasting && yearOf(effect.from) === yearOf(effect.to)
}

/** The calendar year of a moment; a year's first day may lie a rounding error before it. */
export function yearOf(time: number): string {
  return String(Math.floor(time + 1e-6))
}
