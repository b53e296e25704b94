/** Finds entries by words: by their beginnings, and with a slip of a letter or two. */
import MiniSearch from 'minisearch'
import { foldWord, wordsOf } from '../../ui/rooms/search/fold-word.ts'
import type { SearchEntry, SearchKind } from '../../ui/rooms/search/search-file.ts'

/** Something found. */
export interface SearchHit {
  readonly entry: SearchEntry
  /** Words of the entry that fit, folded. */
  readonly words: ReadonlySet<string>
}

/** The best first; empty for a text without a word. */
export type FindEntries = (sought: string) => readonly SearchHit[]

/** From how many letters on a word may be mistyped, and by how many of each hundred letters. */
const LONG = 5
const SLIPS = 0.2

/** Parts of the model and titles of works are many, and say the same words as what they are about. */
const LESS: Readonly<Partial<Record<SearchKind, number>>> = {
  variable: 0.4,
  work: 0.6,
  series: 0.7,
}

/** Makes an index of all entries; some hundredths of a second for a thousand. */
export function indexEntries(entries: readonly SearchEntry[]): FindEntries {
  const index = new MiniSearch<SearchEntry & { readonly id: number }>({
    fields: ['title', 'also', 'text'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: foldWord,
    searchOptions: {
      boost: { title: 3, also: 2 },
      prefix: (word) => word.length > 1,
      fuzzy: (word) => (word.length < LONG ? false : SLIPS),
      maxFuzzy: 2,
      boostDocument: (id) => LESS[entries[id as number]?.kind ?? 'event'] ?? 1,
    },
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))
  return (sought) => {
    const all = index.search(sought, { combineWith: 'AND' })
    const found = all.length > 0 ? all : index.search(sought, { combineWith: 'OR' })
    return found.flatMap(({ id, terms }) => {
      const entry = entries[id as number]
      return entry === undefined ? [] : [{ entry, words: new Set(terms) }]
    })
  }
}

/** A text in stretches: those to be marked are words that fit. */
export function markedParts(
  text: string,
  words: ReadonlySet<string>,
): readonly { readonly text: string; readonly isMarked: boolean }[] {
  return text.split(/([\p{L}\p{N}]+)/u).flatMap((part, at) => {
    if (part === '') return []
    return [{ text: part, isMarked: at % 2 === 1 && words.has(foldWord(part)) }]
  })
}
