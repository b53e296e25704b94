/** Addresses that a room of pages uses itself, so that nothing in it may have them as its id. */

/** In every room: the file that each address stands for. */
const EVERYWHERE: readonly string[] = ['index.html']

/**
 * Ids that would share an address with another page or file, by the table whose rows have a page each.
 * An event named like a year gives way by itself. A test of the explorer, which knows the addresses,
 * holds these to its own.
 */
export const reservedPageIds: Readonly<
  Record<
    | 'claims'
    | 'documents'
    | 'events'
    | 'leverHistories'
    | 'levers'
    | 'people'
    | 'questions'
    | 'readings'
    | 'scenarios',
    readonly string[]
  >
> = {
  claims: [...EVERYWHERE, 'sheet'],
  documents: EVERYWHERE,
  events: [...EVERYWHERE, 'timeline.csv'],
  leverHistories: EVERYWHERE,
  levers: EVERYWHERE,
  people: [...EVERYWHERE, 'votes'],
  questions: EVERYWHERE,
  readings: EVERYWHERE,
  scenarios: EVERYWHERE,
}
