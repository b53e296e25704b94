/** One sentence on everything that moved, for the foot of the laboratory. */
import type { Phrase, Sentence } from './chart.ts'
import { largestEffect, type Comparison } from './find-effects.ts'
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
export function tellSummary(moved: number, charts: readonly NamedComparison[]): Sentence {
  if (moved === 0) return [plain('This is the world as it was. Move a lever to leave it.')]
  const things = moved === 1 ? '1 thing' : `${String(moved)} things`
  const phrases: Phrase[] = [plain(`You changed ${things}.`)]
  const clear = charts.flatMap(({ name, comparison }) =>
    comparison.kind === 'clear'
      ? [{ name, effects: comparison.effects, share: largestEffect(comparison.effects).share }]
      : [],
  )
  const sorted = clear.toSorted((left, right) => right.share - left.share)
  for (const { name, effects } of sorted.slice(0, NAMED)) {
    phrases.push(plain(` ${name}: `), ...tellEffectsBriefly(effects), plain('.'))
  }
  const more = sorted.length - NAMED
  if (more > 0) phrases.push(plain(` ${String(more)} more changed clearly.`))
  return [...phrases, ...tellOthers(charts)]
}

function tellOthers(charts: readonly NamedComparison[]): Sentence {
  const names = charts.filter((one) => one.comparison.kind !== 'clear').map((one) => one.name)
  if (names.length === 0) return []
  const rest = names.length - NAMED_UNCLEAR
  const listed = names.slice(0, NAMED_UNCLEAR).join(', ')
  const tail = rest > 0 ? ` and ${String(rest)} more` : ''
  return [plain(` ${listed}${tail}: `), strong('no clear change'), plain('.')]
}

function plain(text: string): Phrase {
  return { text, tone: 'plain' }
}

function strong(text: string): Phrase {
  return { text, tone: 'strong' }
}
