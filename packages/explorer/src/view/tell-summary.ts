/** One sentence on everything that moved, for the foot of the laboratory. */
import type { Phrase, Sentence } from './chart.ts'
import { largestEffect, type Comparison } from './find-effects.ts'
import { tellShare } from './tell-number.ts'

/** What happened on one chart. */
export interface NamedComparison {
  readonly name: string
  readonly comparison: Comparison
}

/** Charts named one by one; the others are counted. */
const NAMED = 3
/** Charts without a clear change named before they are counted. */
const NAMED_UNCLEAR = 3

/** `You changed 2 things. Camps: higher in 9 in 10 runs. Art: no clear change.` */
export function tellSummary(moved: number, charts: readonly NamedComparison[]): Sentence {
  if (moved === 0) return [plain('This is the world as it was. Move a lever to leave it.')]
  const things = moved === 1 ? '1 thing' : `${String(moved)} things`
  const phrases: Phrase[] = [plain(`You changed ${things}.`)]
  const clear = charts.flatMap(({ name, comparison }) =>
    comparison.kind === 'clear' ? [{ name, effect: largestEffect(comparison.effects) }] : [],
  )
  const sorted = clear.toSorted((left, right) => right.effect.share - left.effect.share)
  for (const { name, effect } of sorted.slice(0, NAMED)) {
    const until = effect.isLasting ? '' : ` until ${String(Math.floor(effect.to))}`
    phrases.push(plain(` ${name}: `), strong(effect.direction))
    phrases.push(plain(` in ${tellShare(effect.share)}${until}.`))
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
