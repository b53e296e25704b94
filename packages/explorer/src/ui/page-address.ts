/** Where a page keeps its state for links and reloads, whatever kind of address it stands at. */

/** The state in a page's address, as a query: empty, or from its question mark on. */
export interface PageAddress {
  /** The query that the page was opened with. */
  readonly read: () => string
  /** Puts a query in the place of the one before, without a new entry in the browser's history. */
  readonly write: (query: string) => void
}
