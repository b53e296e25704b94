/** Papers of the time, as the page of the record lists them. */
import { tellDate } from '../dates.ts'
import { evidenceOf, type Evidence } from '../evidence.ts'
import { type EventLink, eventLink } from './event-entry.ts'
import type { RecordRoom } from './open-record.ts'

/** One paper of the time. */
export interface RecordDocument {
  readonly id: string
  readonly title: string
  readonly titleRu: string
  readonly date: string
  readonly kind: string
  readonly author: string
  readonly text: string
  readonly published: string
  readonly events: readonly EventLink[]
  readonly evidence: Evidence
}

/** All papers, in the order of the file. */
export function documentsOf(room: RecordRoom): readonly RecordDocument[] {
  const { dossier, words } = room.edition
  return [...dossier.documents.values()].map((paper) => ({
    id: paper.id,
    title: paper.title,
    titleRu: paper.titleRu,
    date: tellDate(paper.date, words),
    kind: paper.kind,
    author: paper.author,
    text: paper.text,
    published: paper.published,
    events: paper.events.flatMap((id) => {
      const event = dossier.events.get(id)
      return event === undefined ? [] : [eventLink(room, event)]
    }),
    evidence: evidenceOf(dossier, paper),
  }))
}
