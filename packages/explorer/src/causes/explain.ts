/** Which of the model's paths explain what a lever did to an outcome in one world, and which do not. */
import type { CauseEdge } from './cause-graph.ts'
import { findPaths, type CausePath } from './find-paths.ts'

/** How a lever reaches an outcome. */
export type Explanation =
  /** Paths on which every step changed clearly. */
  | { readonly kind: 'paths'; readonly paths: readonly CausePath[] }
  /**
   * The model leads there, but on no path does every step change clearly. The path on which the
   * change can be followed farthest; `clear` are its steps, from the first on, that changed clearly.
   */
  | { readonly kind: 'fades'; readonly path: CausePath; readonly clear: number }
  /** Nothing leads there. */
  | { readonly kind: 'apart' }

/** Paths that are told. */
const MOST_TOLD = 3
/** Paths among which the one that can be followed farthest is looked for. */
const MOST_TRIED = 40

/** `isClear`: whether a variable of the world differs clearly from the world as it was. */
export function explain(
  edges: readonly CauseEdge[],
  from: number,
  to: number,
  isClear: (node: number) => boolean,
): Explanation {
  const active = edges.filter((edge) => isClear(edge.to))
  const paths = findPaths(active, from, to, MOST_TOLD)
  if (paths.length > 0) return { kind: 'paths', paths }
  const [first, ...others] = findPaths(edges, from, to, MOST_TRIED)
  if (first === undefined) return { kind: 'apart' }
  const clearOf = (path: CausePath): number => {
    const end = path.findIndex((edge) => !isClear(edge.to))
    return end < 0 ? path.length : end
  }
  const path = others.reduce((best, one) => (clearOf(one) > clearOf(best) ? one : best), first)
  return { kind: 'fades', path, clear: clearOf(path) }
}
