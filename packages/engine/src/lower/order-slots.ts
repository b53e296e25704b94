/** Orders slots so that each stands after those it reads: Tarjan's components, dependencies first. */

/**
 * Strongly connected components of the slots that can be reached from `roots`, dependencies first
 * and otherwise in the order of the roots. A component of one slot waits for nothing but what
 * stands before it; a larger one is a ring.
 *
 * Cost: O(slots + reads). Source: Tarjan 1972, with an explicit stack so that a long chain does
 * not exhaust the machine's.
 */
export function orderSlots(
  roots: Iterable<number>,
  reads: (slot: number) => readonly number[],
): readonly (readonly number[])[] {
  const components: (readonly number[])[] = []
  const visits = new Map<number, Visit>()
  const open: number[] = []
  for (const root of roots) {
    if (visits.has(root)) continue
    const path = [enter(root, visits, open, reads)]
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = visit.reads[visit.done]
      if (next === undefined) {
        path.pop()
        leave(visit, path.at(-1), open, { visits, components })
        continue
      }
      visit.done++
      const known = visits.get(next)
      if (known === undefined) path.push(enter(next, visits, open, reads))
      else if (known.isOpen) visit.lowest = Math.min(visit.lowest, known.number)
    }
  }
  return components
}

interface Visit {
  readonly slot: number
  readonly number: number
  readonly reads: readonly number[]
  /** How many of `reads` were followed. */
  done: number
  /** Least number of an open visit that can be reached from here. */
  lowest: number
  isOpen: boolean
}

function enter(
  slot: number,
  visits: Map<number, Visit>,
  open: number[],
  reads: (slot: number) => readonly number[],
): Visit {
  const number = visits.size
  const visit: Visit = { slot, number, reads: reads(slot), done: 0, lowest: number, isOpen: true }
  visits.set(slot, visit)
  open.push(slot)
  return visit
}

interface Found {
  readonly visits: ReadonlyMap<number, Visit>
  readonly components: (readonly number[])[]
}

function leave(
  visit: Visit,
  parent: Visit | undefined,
  open: number[],
  { visits, components }: Found,
): void {
  if (parent !== undefined) parent.lowest = Math.min(parent.lowest, visit.lowest)
  if (visit.lowest !== visit.number) return
  const members = open.splice(open.lastIndexOf(visit.slot))
  for (const member of members) {
    const closed = visits.get(member)
    if (closed !== undefined) closed.isOpen = false
  }
  components.push(members)
}
