/** Every stretch of a change in few words, for small charts and the summary. */
import type { Phrase, Sentence } from './chart.ts'
import { largestEffect, type Effect } from './find-effects.ts'
import { tellShare } from './tell-number.ts'

/**
 * `lower in 1956, then higher to 1958; all runs in 1957`.
 *
 * The share belongs to one moment, the one where the worlds stand farthest apart, so the moment is
 * told with it: it need not hold for a whole stretch.
 */
export function tellEffectsBriefly(effects: readonly Effect[]): Sentence {
  const phrases = tellStretches(effects, tellShortSpan)
  const { share, peak } = largestEffect(effects)
  const runs = `; ${tellShare(share)} in ${yearOf(peak)}`
  return [...phrases, { text: runs, tone: 'plain' }]
}

/** `lower in 1956, then higher from 1957 to 1958 and again in 1962`: directions are strong. */
export function tellStretches(
  effects: readonly Effect[],
  span: (effect: Effect) => string = tellSpan,
): Sentence {
  return effects.flatMap((effect, place): Phrase[] => {
    const before = effects[place - 1]
    if (before?.direction === effect.direction) {
      return [{ text: ` and again ${tellSpan(effect)}`, tone: 'plain' }]
    }
    const then: Phrase[] = before === undefined ? [] : [{ text: ', then ', tone: 'plain' }]
    return [
      ...then,
      { text: effect.direction, tone: 'strong' },
      { text: ` ${span(effect)}`, tone: 'plain' },
    ]
  })
}

/** `in 1956`, `from 1957 to 1959`, `from 1957 on`. */
function tellSpan(effect: Effect): string {
  if (effect.isLasting) return `from ${yearOf(effect.from)} on`
  return isOneYear(effect)
    ? `in ${yearOf(effect.from)}`
    : `from ${yearOf(effect.from)} to ${yearOf(effect.to)}`
}

/** True where an effect begins and ends within one calendar year. */
export function isOneYear(effect: Effect): boolean {
  return !effect.isLasting && yearOf(effect.from) === yearOf(effect.to)
}

/** The calendar year of a moment; a year's first day may lie a rounding error before it. */
export function yearOf(time: number): string {
  return String(Math.floor(time + 1e-6))
}

function tellShortSpan(effect: Effect): string {
  return effect.isLasting || isOneYear(effect) ? tellSpan(effect) : `to ${yearOf(effect.to)}`
}
