/** All works as files for a program that manages literature. */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { Source } from '@thaw/dossier'
import { cslItem } from './csl-item.ts'

/** A file to take away. */
export interface BibliographyFile {
  /** Ends in `.bib`, `.ris` or `.csl.json`. */
  readonly name: string
  readonly text: string
}

// A work keeps the id that the dossier and its tables know it by.
const { format } = plugins.config.get('@bibtex')
format.useIdAsLabel = true
format.checkLabel = false

/** BibTeX, RIS and CSL-JSON of all works, as `sources.bib`, `sources.ris` and `sources.csl.json`. */
export function bibliographyFiles(sources: Iterable<Source>): readonly BibliographyFile[] {
  const items = [...sources].map(cslItem)
  const cite = new Cite(items, { generateGraph: false })
  return [
    { name: 'sources.bib', text: cite.format('bibtex') },
    { name: 'sources.ris', text: unwrapped(cite.format('ris')) },
    { name: 'sources.csl.json', text: `${JSON.stringify(items, undefined, 1)}\n` },
  ]
}

/** Each field on one line: many programs read no further than the first. */
function unwrapped(ris: string): string {
  return ris.replace(/\n(?![A-Z][A-Z0-9] {2}-|\n|$)/g, '')
}
