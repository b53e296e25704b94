/** The shortest paths from one variable to another that meet no variable twice. */
import type { CauseEdge } from './cause-graph.ts'

/** Edges in a row: each begins where the one before ends. */
export type CausePath = readonly CauseEdge[]

/** Partial paths that are looked at before the search gives up; no model of people comes near. */
const MOST_STEPS = 20_000
/** A stretch that nobody but the equations speaks of counts for more, and the more the longer it is. */
const BARE = 0.5
const BARE_STEP = 0.1

/** How long a step is felt to be. */
function costOf({ links, via }: CauseEdge): number {
  return links.length > 0 ? 1 : 1 + BARE + BARE_STEP * via.length
}

/**
 * At most `count` paths, shortest first. Source: A* over paths (Hart, Nilsson and Raphael 1968),
 * guided by the exact distance that remains, so that each path found is the next shortest.
 */
export function findPaths(
  edges: readonly CauseEdge[],
  from: number,
  to: number,
  count: number,
): readonly CausePath[] {
  const left = distancesTo(edges, to)
  const found: CausePath[] = []
  const open: Partial[] = [{ at: from, path: [], cost: 0, guess: left.get(from) ?? Infinity }]
  for (let step = 0; step < MOST_STEPS && found.length < count; step += 1) {
    const best = takeBest(open)
    if (best === undefined || best.guess === Infinity) break
    if (best.at === to && best.path.length > 0) {
      found.push(best.path)
      continue
    }
    for (const edge of edges) {
      if (edge.from !== best.at || edge.to === from) continue
      if (best.path.some((one) => one.to === edge.to)) continue
      const cost = best.cost + costOf(edge)
      const guess = cost + (left.get(edge.to) ?? Infinity)
      open.push({ at: edge.to, path: [...best.path, edge], cost, guess })
    }
  }
  return found
}

/** The variables that lie on some way from one to the other, ends included. */
export function between(
  edges: readonly CauseEdge[],
  from: number,
  to: number,
): ReadonlySet<number> {
  const backwards = edges.map((edge) => ({ ...edge, from: edge.to, to: edge.from }))
  const after = distancesTo(backwards, from)
  const before = distancesTo(edges, to)
  return new Set([...after.keys()].filter((node) => before.has(node)))
}

interface Partial {
  readonly at: number
  readonly path: CausePath
  readonly cost: number
  /** The least that a whole path beginning so can cost. */
  readonly guess: number
}

function takeBest(open: Partial[]): Partial | undefined {
  let best = 0
  for (const [k, one] of open.entries()) if (one.guess < (open[best]?.guess ?? 0)) best = k
  const [taken] = open.splice(best, 1)
  return taken
}

/** The cost of the cheapest way from each variable; those from which none leads are left out. */
function distancesTo(edges: readonly CauseEdge[], to: number): ReadonlyMap<number, number> {
  const known = new Map([[to, 0]])
  // At most as many rounds as there are variables (Bellman and Ford); nothing costs less than zero.
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (const edge of edges) {
      const way = (known.get(edge.to) ?? Infinity) + costOf(edge)
      if (way >= (known.get(edge.from) ?? Infinity)) continue
      known.set(edge.from, way)
      isChanged = true
    }
  }
  return known
}
