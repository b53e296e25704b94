/** Orders slots so that each stands after those it reads: Tarjan's components, dependencies first. */
import type { Read } from './operation-reads.ts'

/**
 * Strongly connected components of what can be reached from `roots`, dependencies first and
 * otherwise in the order of the roots. A list of choices stands after its slots and before those who
 * choose from it. A component of one waits for nothing but what stands before it; a larger one is a ring.
 *
 * Cost: O(slots + reads). Source: Tarjan 1972, with an explicit stack so that a long chain does
 * not exhaust the machine's.
 */
export function orderSlots(
  roots: Iterable<number>,
  readsOfSlot: (slot: number) => readonly Read[],
): readonly (readonly Read[])[] {
  const reads = (read: Read): readonly Read[] =>
    typeof read === 'number' ? readsOfSlot(read) : read
  const components: (readonly Read[])[] = []
  const visits = new Map<Read, Visit>()
  const open: Read[] = []
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
  readonly read: Read
  readonly number: number
  readonly reads: readonly Read[]
  /** How many of `reads` were followed. */
  done: number
  /** Least number of an open visit that can be reached from here. */
  lowest: number
  isOpen: boolean
}

function enter(
  read: Read,
  visits: Map<Read, Visit>,
  open: Read[],
  reads: (read: Read) => readonly Read[],
): Visit {
  const number = visits.size
  const visit: Visit = { read, number, reads: reads(read), done: 0, lowest: number, isOpen: true }
  visits.set(read, visit)
  open.push(read)
  return visit
}

interface Found {
  readonly visits: ReadonlyMap<Read, Visit>
  readonly components: (readonly Read[])[]
}

function leave(
  visit: Visit,
  parent: Visit | undefined,
  open: Read[],
  { visits, components }: Found,
): void {
  if (parent !== undefined) parent.lowest = Math.min(parent.lowest, visit.lowest)
  if (visit.lowest !== visit.number) return
  const members = open.splice(open.lastIndexOf(visit.read))
  for (const member of members) {
    const closed = visits.get(member)
    if (closed !== undefined) closed.isOpen = false
  }
  components.push(members)
}
