/** What a reading page says of how a row is known: its sources, whether they were seen, how firm it is. */
import type { Confidence, Dossier, Seen, Source, Sourced } from '@thaw/dossier'
import { cutAtWord } from './cut-at-word.ts'

/** A source as a chip: its label, and its anchor on the page of sources. */
export interface SourceChip {
  readonly id: string
  readonly label: string
}

/** How a row is known. */
export interface Evidence {
  readonly sources: readonly SourceChip[]
  readonly seen: Seen
  readonly confidence: Confidence
}

/** Evidence of a row. */
export function evidenceOf(dossier: Dossier, row: Sourced): Evidence {
  return { sources: chipsOf(dossier, row.sources), seen: row.seen, confidence: row.confidence }
}

/** Chips of source ids; an id that no source has (reported when the dossier was checked) is left out. */
export function chipsOf(dossier: Dossier, ids: readonly string[]): readonly SourceChip[] {
  return ids.flatMap((id) => {
    const source = dossier.sources.get(id)
    return source === undefined ? [] : [{ id, label: shortName(source) }]
  })
}

/** `Newton 1701`, `Bolt and van Zanden 2020`, `Title of a work without author`. */
export function shortName(source: Source): string {
  const people = source.authors.length > 0 ? source.authors : source.editors
  const names = people.map((name) => (name.family === '' ? name.literal : name.family))
  const who =
    names.length === 0
      ? cutAtWord(source.title, 40)
      : names.length <= 2
        ? names.join(' and ')
        : `${names[0] ?? ''} and others`
  return source.year === undefined ? who : `${cutAtWord(who, 48)} ${source.year}`
}
