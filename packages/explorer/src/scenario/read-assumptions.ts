/** Assumptions out of a link: inputs fixed by hand, and causal links that are switched off. */
import { makeIssue, type LinkIssue } from './issues.ts'
import { listOf, numberOf, type Pair } from './link-pairs.ts'
import type { LinkScope } from './link-scope.ts'
import type { Setup } from './setup.ts'

/** `slug:number,slug:number`: value by the name of the model's input. */
export function readFixed(
  pair: Pair | undefined,
  scope: LinkScope,
  issues: LinkIssue[],
): Setup['fixed'] {
  if (pair === undefined) return {}
  const fixed = new Map<string, number>()
  for (const part of listOf(pair)) {
    const [slug = '', text = ''] = part.split(':')
    const assumption = scope.assumptions.find((one) => one.slug === slug.toLowerCase())
    if (assumption === undefined) {
      issues.push(makeIssue('SC011', pair.span, { name: slug }))
      continue
    }
    const { name, low, high, variable } = assumption
    const value = numberOf(text)
    if (value >= low && value <= high) fixed.set(variable, value)
    else issues.push(makeIssue('SC012', pair.span, { name, value: text, low, high }))
  }
  return Object.fromEntries(fixed)
}

/** Ids of links, sorted. */
export function readOff(
  pair: Pair | undefined,
  scope: LinkScope,
  issues: LinkIssue[],
): Setup['off'] {
  if (pair === undefined) return []
  const wanted = listOf(pair)
  const known = wanted.filter((link) => scope.links.includes(link))
  for (const link of wanted.filter((one) => !known.includes(one))) {
    issues.push(makeIssue('SC013', pair.span, { link }))
  }
  return known.toSorted()
}
