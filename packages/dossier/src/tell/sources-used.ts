/** Where in a dossier each work is cited. */
import type { Dossier } from '../schema/dossier.ts'

/** One place that cites a work. */
export interface SourceUse {
  readonly kind:
    | 'claim'
    | 'document'
    | 'event'
    | 'glossary term'
    | 'link'
    | 'office'
    | 'person'
    | 'question'
    | 'scenario'
    | 'series'
    | 'vote'
  /** Id of the row; of an office or a vote, which have none, that of its person. */
  readonly id: string
}

interface CitingRow {
  readonly id: string
  readonly sources: readonly string[]
}

/**
 * Uses by work, for the works of sources.json that are cited at all. What a reader comes from
 * stands first: claims, events and people, then figures and causes, then all else.
 */
export function sourcesUsed(dossier: Dossier): ReadonlyMap<string, readonly SourceUse[]> {
  const uses = new Map<string, SourceUse[]>()
  const gather = (kind: SourceUse['kind'], rows: Iterable<CitingRow>): void => {
    for (const { id, sources } of rows) {
      for (const source of new Set(sources)) {
        if (!dossier.sources.has(source)) continue
        const found = uses.get(source)
        if (found === undefined) uses.set(source, [{ kind, id }])
        else found.push({ kind, id })
      }
    }
  }
  gather('claim', dossier.claims.values())
  gather('event', dossier.events.values())
  gather('person', dossier.people.values())
  gather('series', dossier.series.values())
  gather('link', dossier.links.values())
  gather('question', dossier.questions.values())
  gather('scenario', dossier.scenarios.values())
  gather('document', dossier.documents.values())
  gather('glossary term', dossier.glossary.values())
  gather('vote', dossier.votes.map(byPerson))
  gather('office', dossier.offices.map(byPerson))
  return uses
}

function byPerson(row: {
  readonly person: string
  readonly sources: readonly string[]
}): CitingRow {
  return { id: row.person, sources: row.sources }
}
