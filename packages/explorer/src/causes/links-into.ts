/** What moves a variable as things were: the links that end at it, or nearest before it. */
import type { CausesFile } from './causes-file.ts'

/**
 * Places of links. Where none ends at the variable, the equations are followed backwards to the
 * nearest variables at which some do.
 */
export function linksInto(
  { edges, endsAt }: Pick<CausesFile, 'edges' | 'endsAt'>,
  node: number,
): readonly number[] {
  const seen = new Set([node])
  let front: readonly number[] = [node]
  while (front.length > 0) {
    const found = endsAt.flatMap((end, link) => (end !== null && front.includes(end) ? [link] : []))
    if (found.length > 0) return found
    front = edges
      .filter((edge) => front.includes(edge.to) && !seen.has(edge.from))
      .map((edge) => edge.from)
    for (const before of front) seen.add(before)
  }
  return []
}
