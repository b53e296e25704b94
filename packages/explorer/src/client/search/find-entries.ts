/** Finds entries by words: by their beginnings, and with a slip of a letter or two. */
import MiniSearch, { type SearchResult } from 'minisearch'
import { foldWord, wordsOf } from '../../ui/rooms/search/fold-word.ts'
import type { SearchEntry, SearchKind } from '../../ui/rooms/search/search-file.ts'
import { readDate } from './read-date.ts'

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

/** With as many hits without a slip, nobody is taken for mistyped. */
const ENOUGH = 3

/** Whose name is sought is meant, rather than what is written on it. */
const NAMED: Readonly<Partial<Record<SearchKind, number>>> = { person: 4 }

/** Parts of the model and titles of works are many, and say the same words as what they are about. */
const LESS: Readonly<Partial<Record<SearchKind, number>>> = {
  variable: 0.4,
  work: 0.6,
  series: 0.7,
}

/** Makes an index of all entries; some hundredths of a second for a thousand. Dates are sought in `language`. */
export function indexEntries(entries: readonly SearchEntry[], language: string): FindEntries {
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
  const rank = (hits: readonly SearchResult[]): readonly SearchHit[] =>
    hits
      .map((hit) => ({ hit, entry: entries[hit.id as number] }))
      .flatMap(({ hit, entry }) => {
        if (entry === undefined) return []
        const isNamed = Object.values(hit.match).some((fields) => fields.includes('title'))
        const score = hit.score * (isNamed ? (NAMED[entry.kind] ?? 1) : 1)
        return [{ entry, words: new Set(hit.terms), score }]
      })
      .toSorted((left, right) => right.score - left.score)
  return (sought) => {
    const date = readDate(sought, language)
    const onDate = date === undefined ? [] : entries.filter((entry) => isOn(entry, date))
    const exact = index.search(sought, { combineWith: 'AND', fuzzy: false })
    const all = exact.length >= ENOUGH ? exact : index.search(sought, { combineWith: 'AND' })
    const found = all.length > 0 ? all : index.search(sought, { combineWith: 'OR' })
    return [
      ...onDate.map((entry) => ({ entry, words: new Set<string>() })),
      ...rank(found).filter(({ entry }) => !onDate.includes(entry)),
    ]
  }
}

/** True for what happened then; its date stands among its other names. */
function isOn({ kind, also }: SearchEntry, date: string): boolean {
  return kind === 'event' && also.split(' ').some((name) => name.startsWith(date))
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
