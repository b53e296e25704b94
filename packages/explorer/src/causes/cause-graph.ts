/**
 * The model's graph of dependence, cut down to the variables that somebody speaks of: those at the
 * ends of links, under levers and in charts. What lies between two of them is one edge.
 */

/** From one named variable to another. Numbers are places in lists of the same file. */
export interface CauseEdge {
  readonly from: number
  readonly to: number
  /** Variables between the two, along the shortest way that the equations give. */
  readonly via: readonly number[]
  /** Links of the dossier that speak of exactly this; none where only the equations do. */
  readonly links: readonly number[]
}

/** Whose value each variable enters, by place: `readers[k]` are those whose equations name k. */
export type Readers = readonly (readonly number[])[]

/** The ends of a link. */
export interface LinkEnds {
  readonly from: number | undefined
  readonly to: number | undefined
}

/**
 * The edges between `named` variables.
 *
 * Two are joined where the equations lead from one to the other past no third; and where a link says
 * that one moves the other and the equations lead there at all. A link whose ends the equations do
 * not join makes no edge: the model does not carry it.
 */
export function cutGraph(
  readers: Readers,
  named: readonly number[],
  links: readonly LinkEnds[],
): readonly CauseEdge[] {
  const isNamed = new Set(named)
  const linksOf = (from: number, to: number): readonly number[] =>
    links.flatMap((link, k) => (link.from === from && link.to === to ? [k] : []))
  const edges = named.flatMap((from) =>
    [...walk(readers, from, (node) => isNamed.has(node))]
      .filter(([to]) => to !== from && isNamed.has(to))
      .map(([to, via]) => ({ from, to, via, links: linksOf(from, to) })),
  )
  const isJoined = new Set(edges.map(({ from, to }) => `${String(from)} ${String(to)}`))
  const farther = links.flatMap(({ from, to }): CauseEdge[] => {
    if (from === undefined || to === undefined || from === to) return []
    const key = `${String(from)} ${String(to)}`
    if (isJoined.has(key)) return []
    isJoined.add(key)
    const via = walk(readers, from, () => false).get(to)
    return via === undefined ? [] : [{ from, to, via, links: linksOf(from, to) }]
  })
  return [...edges, ...farther]
}

/** Every variable that can be reached, with what lies between on the shortest way. */
function walk(
  readers: Readers,
  from: number,
  isEnd: (node: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const ways = new Map<number, readonly number[]>()
  let front: readonly (readonly [node: number, via: readonly number[]])[] = [[from, []]]
  while (front.length > 0) {
    const next: (readonly [number, readonly number[]])[] = []
    for (const [node, way] of front) {
      if (node !== from && isEnd(node)) continue
      const via = node === from ? [] : [...way, node]
      for (const reader of readers[node] ?? []) {
        if (reader === from || ways.has(reader)) continue
        ways.set(reader, via)
        next.push([reader, via])
      }
    }
    front = next
  }
  return ways
}
