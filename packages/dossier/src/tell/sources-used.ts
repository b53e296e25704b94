/** Where in a dossier each work is cited. */
import type { Dossier } from '../schema/dossier.ts'

/** One place that cites a work. */
export interface SourceUse {
  readonly kind:
    | 'chart'
    | 'claim'
    | 'document'
    | 'event'
    | 'glossary term'
    | 'lever'
    | 'lever group'
    | 'link'
    | 'office'
    | 'parameter'
    | 'person'
    | 'question'
    | 'reading'
    | 'scenario'
    | 'series'
    | 'vote'
  /**
   * Id of the row; of an office or a vote that of its person, of a parameter that of its variable,
   * of a lever group its slug.
   */
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
        else if (!found.some((use) => use.kind === kind && use.id === id)) found.push({ kind, id })
      }
    }
  }
  gather('claim', dossier.claims.values())
  gather('event', dossier.events.values())
  gather('person', dossier.people.values())
  gather('series', dossier.series.values())
  gather('link', dossier.links.values())
  gather('lever', dossier.levers.values())
  gather('lever', dossier.leverHistories.values())
  gather('lever group', [...dossier.masters.values()].flat().map(byGroup))
  gather('chart', dossier.charts.values())
  gather('parameter', dossier.parameters.map(byVariable))
  gather('reading', dossier.readings.values())
  gather('question', dossier.questions.values())
  gather('scenario', dossier.scenarios.values())
  gather('document', dossier.documents.values())
  gather('glossary term', dossier.glossary.values())
  gather('vote', dossier.votes.map(byPerson))
  gather('office', dossier.offices.map(byPerson))
  return uses
}

function byVariable(row: {
  readonly variableKey: string
  readonly sources: readonly string[]
}): CitingRow {
  return { id: row.variableKey, sources: row.sources }
}

function byGroup(row: {
  readonly groupSlug: string
  readonly sources: readonly string[]
}): CitingRow {
  return { id: row.groupSlug, sources: row.sources }
}

function byPerson(row: {
  readonly person: string
  readonly sources: readonly string[]
}): CitingRow {
  return { id: row.person, sources: row.sources }
}
