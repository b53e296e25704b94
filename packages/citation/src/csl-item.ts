/** A work of a dossier as an item of CSL-JSON. Source: the CSL-JSON schema 1.0.2. */
import type { Source, SourceName } from '@thaw/dossier'

/** An item; a field without content is left out. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly [field: string]: unknown
}

/** The item of a work, in the field names of the standard. `licence` becomes a line of `note`. */
export function cslItem(source: Source): CslItem {
  const { issued } = source
  const terms = source.licence === '' ? '' : `Terms: ${source.licence}`
  const fields = {
    title: source.title,
    author: source.authors.map(nameOf),
    editor: source.editors.map(nameOf),
    issued: issued.length === 0 ? undefined : { 'date-parts': [issued] },
    'container-title': source.containerTitle,
    publisher: source.publisher,
    'publisher-place': source.publisherPlace,
    volume: source.volume,
    issue: source.issue,
    page: source.page,
    edition: source.edition,
    genre: source.genre,
    number: source.number,
    DOI: source.doi,
    ISBN: source.isbn,
    URL: source.url,
    note: [source.note, terms].filter((part) => part !== '').join('. '),
  }
  const known = Object.entries(fields).filter(([, value]) => !isEmpty(value))
  // The standard has a type for what has none.
  const type = source.type === '' ? 'document' : source.type
  return { id: source.id, type, ...Object.fromEntries(known) }
}

function nameOf({ family, given, literal }: SourceName): Readonly<Record<string, string>> {
  if (family === '') return { literal }
  return given === '' ? { family } : { family, given }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
