/** Where in a dossier each work is cited. */
import type { Dossier } from '../schema/dossier.ts'

/** One place that cites a work: the kind of thing and its id. */
export interface SourceUse {
  readonly kind:
    'claim' | 'document' | 'event' | 'link' | 'person' | 'question' | 'scenario' | 'series'
  readonly id: string
}

/** Uses by work, for the works of sources.json that are cited at all; in the order of the tables. */
export function sourcesUsed(dossier: Dossier): ReadonlyMap<string, readonly SourceUse[]> {
  const uses = new Map<string, SourceUse[]>()
  const gather = (
    kind: SourceUse['kind'],
    rows: Iterable<{ readonly id: string; readonly sources: readonly string[] }>,
  ): void => {
    for (const { id, sources } of rows) {
      for (const source of sources) {
        if (!dossier.sources.has(source)) continue
        const found = uses.get(source)
        if (found === undefined) uses.set(source, [{ kind, id }])
        else found.push({ kind, id })
      }
    }
  }
  gather('series', dossier.series.values())
  gather('event', dossier.events.values())
  gather('person', dossier.people.values())
  gather('claim', dossier.claims.values())
  gather('question', dossier.questions.values())
  gather('scenario', dossier.scenarios.values())
  gather('link', dossier.links.values())
  gather('document', dossier.documents.values())
  return uses
}
