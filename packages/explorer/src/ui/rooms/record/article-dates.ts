/** The dates that the judged text gives itself, each with what the evidence says of the text there. */
import type { Claim, Verdict } from '@thaw/dossier'
import { claimLine, type ClaimChip, type ClaimLine } from '../claim-lines.ts'
import { eventLink, type EventLink } from './event-entry.ts'
import { yearOf, type RecordRoom } from './open-record.ts'

/** One date of the text. */
export interface ArticleDate extends EventLink {
  readonly year: number
  /** Decimal years. */
  readonly at: number
  /** The claim that stands over the picture: the worst of those that the text makes at this date. */
  readonly chief: ClaimChip | undefined
  /** What it got wrong, or only partly right, worst first. */
  readonly faults: readonly ClaimLine[]
  /** What it got right. */
  readonly right: readonly ClaimChip[]
}

/** From what the evidence refutes to what it bears out. */
const worst: readonly Verdict[] = [
  'contradicted',
  'contested',
  'partly',
  'unverifiable',
  'supported',
]

/** The dates in order of time; events that the dossier lacks (reported by its check) are left out. */
export function articleDates(room: RecordRoom): readonly ArticleDate[] {
  const { events, joins } = room
  return events
    .filter(({ id }) => joins.article.has(id))
    .map((event) => {
      const year = yearOf(event)
      const claims = (joins.claims.get(event.id) ?? []).toSorted(byVerdict)
      // A text that has a list of dates makes its claims about this one there.
      const named = claims.filter(({ section }) => section.includes(String(year)))
      const [chief] = named.length > 0 ? named : claims
      return {
        ...eventLink(room, event),
        year,
        at: event.date.start,
        chief: chief && { id: chief.id, verdict: chief.verdict },
        faults: claims
          .filter(({ verdict }) => verdict !== 'supported')
          .map((claim) => claimLine(claim, room.read)),
        right: claims
          .filter(({ verdict }) => verdict === 'supported')
          .map(({ id, verdict }) => ({ id, verdict })),
      }
    })
}

/** From the worst verdict to the best; claims of one verdict stay in order. */
function byVerdict(left: Claim, right: Claim): number {
  return worst.indexOf(left.verdict) - worst.indexOf(right.verdict)
}
