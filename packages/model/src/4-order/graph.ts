/** Strongly connected components and shortest cycles of a small directed graph. */

/** What each node waits for. Every node named in an edge is a key too. */
export type Graph<Node> = ReadonlyMap<Node, readonly Node[]>

/**
 * The strongly connected components, each after those that it waits for.
 *
 * Method: Tarjan's, with its own stack instead of recursion, so that a long chain of variables
 * cannot exhaust the machine's. Cost: O(nodes + edges).
 * Source: Tarjan 1972, "Depth-first search and linear graph algorithms".
 */
export function stronglyConnected<Node>(graph: Graph<Node>): readonly (readonly Node[])[] {
  const search: Search<Node> = { graph, found: new Map(), open: [], components: [] }
  for (const node of graph.keys()) if (!search.found.has(node)) visit(node, search)
  return search.components
}

interface Visit<Node> {
  readonly node: Node
  readonly index: number
  /** Smallest index that can be reached from here. */
  low: number
  isOpen: boolean
  /** How many of the node's edges have been walked. */
  walked: number
}

interface Search<Node> {
  readonly graph: Graph<Node>
  readonly found: Map<Node, Visit<Node>>
  readonly open: Visit<Node>[]
  readonly components: (readonly Node[])[]
}

function visit<Node>(start: Node, search: Search<Node>): void {
  const path = [enter(start, search)]
  for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
    const next = search.graph.get(here.node)?.[here.walked]
    here.walked += 1
    if (next === undefined) {
      path.pop()
      leave(here, path.at(-1), search)
      continue
    }
    const other = search.found.get(next)
    if (other === undefined) path.push(enter(next, search))
    else if (other.isOpen) here.low = Math.min(here.low, other.index)
  }
}

function enter<Node>(node: Node, { found, open }: Search<Node>): Visit<Node> {
  const index = found.size
  const visited: Visit<Node> = { node, index, low: index, isOpen: true, walked: 0 }
  found.set(node, visited)
  open.push(visited)
  return visited
}

function leave<Node>(
  here: Visit<Node>,
  above: Visit<Node> | undefined,
  { open, components }: Search<Node>,
): void {
  if (above !== undefined) above.low = Math.min(above.low, here.low)
  if (here.low !== here.index) return
  const members: Node[] = []
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    member.isOpen = false
    members.push(member.node)
    if (member === here) break
  }
  components.push(members)
}

/**
 * The shortest cycle within one component, beginning with its first node in `order`; undefined
 * when there is none (a single node that does not wait for itself).
 *
 * Of equally short ones the first in `order` is taken, so that the order of a file does not
 * matter. Method: a breadth-first search from each node. Cost: O(nodes * edges).
 */
export function shortestCycle<Node>(
  graph: Graph<Node>,
  component: readonly Node[],
  order: (left: Node, right: Node) => number,
): readonly Node[] | undefined {
  const members = new Set(component)
  const sorted = [...component].sort(order)
  const edges = new Map(
    sorted.map((node) => [
      node,
      (graph.get(node) ?? []).filter((to) => members.has(to)).sort(order),
    ]),
  )
  return sorted
    .map((node) => cycleThrough(node, edges))
    .reduce((best, cycle) => {
      const isBetter = cycle !== undefined && (best === undefined || cycle.length < best.length)
      return isBetter ? cycle : best
    }, undefined)
}

/**
 * Cycles of one component that share no edge: the shortest, then the shortest of what is left, and
 * so on; at most `most`. What is left without them may still hold others only beyond `most`.
 */
export function separateCycles<Node>(
  graph: Graph<Node>,
  component: readonly Node[],
  order: (left: Node, right: Node) => number,
  most: number,
): readonly (readonly Node[])[] {
  const edges = new Map(component.map((node) => [node, graph.get(node) ?? []]))
  const cycles: (readonly Node[])[] = []
  while (cycles.length < most) {
    const cycle = shortestCycle(edges, component, order)
    if (cycle === undefined) return cycles
    cycles.push(cycle)
    cycle.forEach((node, at) => {
      const next = cycle[(at + 1) % cycle.length]
      edges.set(
        node,
        (edges.get(node) ?? []).filter((to) => to !== next),
      )
    })
  }
  return cycles
}

function cycleThrough<Node>(start: Node, edges: Graph<Node>): readonly Node[] | undefined {
  const cameFrom = new Map<Node, Node | undefined>([[start, undefined]])
  const queue = [start]
  for (const node of queue) {
    for (const next of edges.get(node) ?? []) {
      if (next === start) return pathTo(node, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return undefined
}

function pathTo<Node>(end: Node, cameFrom: ReadonlyMap<Node, Node | undefined>): readonly Node[] {
  const path: Node[] = []
  for (let node: Node | undefined = end; node !== undefined; node = cameFrom.get(node)) {
    path.unshift(node)
  }
  return path
}
