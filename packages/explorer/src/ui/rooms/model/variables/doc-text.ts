/** The documentation of a variable, with the works that it cites in brackets as links: `[bolt2020; nove1992]`. */
import type { Dossier } from '@thaw/dossier'
import { chipsOf, type SourceChip } from '../../evidence.ts'

/** A stretch of documentation: plain text, or works that stand in brackets. */
export type DocPart = string | readonly SourceChip[]

/** Brackets around anything but ids of works, such as subscripts, stay as they are written. */
export function docText(dossier: Dossier, doc: string): readonly DocPart[] {
  return doc.split(/(\[[^[\]]+\])/).flatMap((part): readonly DocPart[] => {
    if (part === '') return []
    if (!part.startsWith('[')) return [part]
    const ids = part
      .slice(1, -1)
      .split(';')
      .map((id) => id.trim())
    const works = chipsOf(dossier, ids)
    return works.length === ids.length ? [works] : [part]
  })
}
