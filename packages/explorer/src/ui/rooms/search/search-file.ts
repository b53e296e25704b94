/** The file that the search of one edition reads: everything that has a place of its own on a page. */

/** What can be found, in the order of the filter. */
export const SEARCH_KINDS = [
  'event',
  'person',
  'claim',
  'question',
  'whatif',
  'term',
  'document',
  'lever',
  'reading',
  'lesson',
  'series',
  'variable',
  'work',
] as const

/** One of them. */
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** Something to find. */
export interface SearchEntry {
  readonly kind: SearchKind
  /** From the edition's first page, with the hash of its place there. */
  readonly path: string
  readonly title: string
  /** A sentence or two; may be empty. */
  readonly text: string
  /** What else it is called, in any script; found, but not shown. */
  readonly also: string
  /** Languages of title and text, where they are not the page's. */
  readonly titleLanguage: string | undefined
  readonly textLanguage: string | undefined
}

/** Path of the file from the edition's first page. */
export const SEARCH_FILE = 'search/index.json'

/** An entry as the file has it: no name of a field stands in it a thousand times. */
type Row = readonly [
  kind: number,
  path: string,
  title: string,
  text: string,
  also: string,
  /** 1: the title is in the main language, 2: the text, 3: both; 0: in the edition's own. */
  foreign: number,
]

/** Text of the file; `main`: the language of what has no translation. */
export function writeSearchFile(entries: readonly SearchEntry[], main: string): string {
  const rows = entries.map((entry): Row => {
    const { kind, path, title, text, also, titleLanguage, textLanguage } = entry
    const foreign = (titleLanguage === undefined ? 0 : 1) + (textLanguage === undefined ? 0 : 2)
    return [SEARCH_KINDS.indexOf(kind), path, title, text, also, foreign]
  })
  return JSON.stringify({ main, rows })
}

/** Entries of such a file, which the same build wrote. */
export function readSearchFile(text: string): readonly SearchEntry[] {
  const { main, rows } = JSON.parse(text) as { main: string; rows: readonly Row[] }
  return rows.flatMap(([at, path, title, said, also, foreign]) => {
    const kind = SEARCH_KINDS[at]
    if (kind === undefined) return []
    return [
      {
        kind,
        path,
        title,
        text: said,
        also,
        titleLanguage: foreign % 2 === 1 ? main : undefined,
        textLanguage: foreign >= 2 ? main : undefined,
      },
    ]
  })
}
