/** The last columns of most tables: sources, whether they were seen, how sure the row is. */
import { itemList, oneOf } from '../read/cells.ts'
import { column, type Columns } from '../read/table.ts'
import { confidenceWords, seenWords } from '../schema/evidence-words.ts'
import type { Sourced } from '../schema/placed.ts'

/** Columns that most tables end with. */
export const sourcedColumns: Columns<Sourced> = {
  sources: column('sources', itemList),
  seen: column('seen', oneOf(seenWords)),
  confidence: column('confidence', oneOf(confidenceWords)),
}

/** How a table of prose says whether the historians' views were read. */
export const viewsSeenWords: readonly ['seen', 'partly', 'memory'] = ['seen', 'partly', 'memory']
