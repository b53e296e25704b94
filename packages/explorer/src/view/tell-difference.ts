/** What a reader's change did, in words: from paired runs, never from a single line. */
import { unreachable } from '@thaw/core'
import type { ChartHead, Difference, Phrase, Sentence } from './chart.ts'
import type { Domain } from './chart-domain.ts'
import { compareWorlds, largestEffect, type Comparison, type Effect } from './find-effects.ts'
import { isOneYear, tellEffectsBriefly, tellStretches, yearOf } from './tell-effects.ts'
import { tellNumber, tellRange, tellShare } from './tell-number.ts'

type Words = Pick<ChartHead, 'name' | 'unit'>

/**
 * The sentence under a chart.
 *
 * Says the direction, from when to when, in how many of the paired runs, and between which sizes the
 * middle half of them lies; says "no clear change" with the same weight where there is none.
 */
export function tellDifference(
  difference: Difference,
  times: readonly number[],
  chart: Words,
  domain: Domain,
): Sentence {
  const comparison = compareWorlds(difference, times, domain)
  switch (comparison.kind) {
    case 'same':
      return [
        strong('No change.'),
        plain(' In this model nothing leads from what you moved to this figure.'),
      ]
    case 'unclear':
      return [strong('No clear change.'), plain(` ${tellUnclear(comparison)}`)]
    case 'clear':
      return tellEffects(comparison.effects, chart)
    default:
      return unreachable(comparison)
  }
}

/** A line for a small chart: `Lower to 1959; 8 in 10 runs in 1957`. */
export function tellBriefly(comparison: Comparison): string {
  switch (comparison.kind) {
    case 'same':
      return 'No change'
    case 'unclear':
      return 'No clear change'
    case 'clear':
      return capital(plainText(tellEffectsBriefly(comparison.effects)))
    default:
      return unreachable(comparison)
  }
}

/** Words of a sentence as plain text. */
export function plainText(sentence: Sentence): string {
  return sentence.map((phrase) => phrase.text).join('')
}

function tellEffects(effects: readonly Effect[], chart: Words): Sentence {
  const parts: Phrase[] = [you('In your world'), plain(' this is '), ...tellStretches(effects)]
  const effect = largestEffect(effects)
  const ending = `${tellShare(effect.share)} are ${effect.direction}${tellSize(effect, chart.unit)}.`
  parts.push(
    plain(
      effects.length === 1 && isOneYear(effect)
        ? `: ${ending}`
        : `. ${tellPeak(effect)}, ${ending}`,
    ),
  )
  return parts
}

/** Where the worlds stand farthest apart. */
function tellPeak(effect: Effect): string {
  const isAtEnd = effect.isLasting && effect.peak >= effect.to - 0.3
  return `${isAtEnd ? 'At the end' : `In ${yearOf(effect.peak)}`}, where the two worlds stand farthest apart`
}

/** The middle half of the differences; from zero on it is only said how far they reach. */
function tellSize({ half: [near, far] }: Effect, unit: string): string {
  const of = unit === '' ? '' : ` ${unit}`
  if (near <= 0) return `, most by up to ${tellNumber(far)}${of}`
  return `, the middle half by ${tellRange(near, far)}${of}`
}

function tellUnclear(comparison: Extract<Comparison, { kind: 'unclear' }>): string {
  const { peak, shareHigher, shareLower, isSmall } = comparison
  const year = yearOf(peak)
  if (isSmall) {
    const [word, share] = shareHigher > shareLower ? ['higher', shareHigher] : ['lower', shareLower]
    return `Even in ${year}, where the two worlds stand farthest apart, ${tellShare(share)} are ${word} by less than a fiftieth of what this chart shows.`
  }
  const up = Math.round(shareHigher * 10)
  const down = Math.min(10 - up, Math.round(shareLower * 10))
  return `Even in ${year}, where the two worlds stand farthest apart, ${String(up)} in 10 runs are higher and ${String(down)} lower.`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function plain(text: string): Phrase {
  return { text, tone: 'plain' }
}

function strong(text: string): Phrase {
  return { text, tone: 'strong' }
}

function you(text: string): Phrase {
  return { text, tone: 'you' }
}
