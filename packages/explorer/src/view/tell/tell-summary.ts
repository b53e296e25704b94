/** What everything that moved did, in a sentence a chart, for the foot of the laboratory. */
import type { Words } from '../../words/words.ts'
import type { Sentence } from '../chart.ts'
import { largestEffect, type Comparison } from '../find-effects.ts'
import { tellEffectsBriefly } from './tell-effects.ts'

/** What happened on one chart. */
export interface NamedComparison {
  readonly name: string
  readonly comparison: Comparison
}

/** Charts named one by one; the others are counted. */
const NAMED = 3
/** Charts without a clear change named before they are counted. */
const NAMED_UNCLEAR = 3

/** `You changed 2 things. Harvest: higher to 1959; 9 in 10 runs in 1957. Prices: no clear change.` */
export function tellSummary(
  moved: number,
  charts: readonly NamedComparison[],
  words: Words,
): Sentence {
  if (moved === 0) return words.say('tell.nothing-moved')
  const clear = charts.flatMap(({ name, comparison }) =>
    comparison.kind === 'clear'
      ? [{ name, effects: comparison.effects, share: largestEffect(comparison.effects).share }]
      : [],
  )
  const sorted = clear.toSorted((left, right) => right.share - left.share)
  const named = sorted.slice(0, NAMED).map(({ name, effects }) => {
    const brief = tellEffectsBriefly(effects, words)
    return words.say('tell.of-chart', { name, brief })
  })
  const more = sorted.length - named.length
  return joinSentences([
    words.say('tell.moved', { count: moved }),
    ...named,
    ...(more > 0 ? [words.say('tell.more-clear', { count: more })] : []),
    ...tellOthers(charts, words),
  ])
}

function tellOthers(charts: readonly NamedComparison[], words: Words): readonly Sentence[] {
  const names = charts.filter((one) => one.comparison.kind !== 'clear').map((one) => one.name)
  if (names.length === 0) return []
  const listed = names.slice(0, NAMED_UNCLEAR).join(', ')
  const more = Math.max(0, names.length - NAMED_UNCLEAR)
  return [words.say('tell.no-clear', { names: listed, more })]
}

/** Sentences after each other, a space between. */
function joinSentences(sentences: readonly Sentence[]): Sentence {
  return sentences.flatMap((sentence, k) =>
    k === 0 ? sentence : [{ text: ' ', tone: 'plain' as const }, ...sentence],
  )
}
