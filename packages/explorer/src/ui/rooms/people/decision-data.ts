/** The page of one decision: who was asked what, how each stood, and from what that is known. */
import { textReader } from '../../../prepare/dossier-text.ts'
import type { ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { labAt } from '../lab-link.ts'
import { decisionPath } from '../paths.ts'
import { namedRow, type NamedPath } from '../row-page.ts'
import { decisionHeads, positionsIn } from './positions.ts'
import type { DecisionHead, Position } from './positions.ts'

/** Everything that the page shows. */
export interface DecisionData {
  readonly head: DecisionHead
  readonly positions: readonly Position[]
  readonly event: NamedPath | undefined
  /** Levers in whose history the event stands, or that take effect with it. */
  readonly levers: readonly NamedPath[]
  /** Series coded from these positions. */
  readonly coded: readonly NamedPath[]
  /** Way to the laboratory at this day; undefined where the dossier has no model. */
  readonly lab: string | undefined
  readonly before: NamedPath | undefined
  readonly after: NamedPath | undefined
}

/** The pages of all decisions, earliest first. */
export function decisionPages(
  edition: Edition,
  read: ReadText = textReader(edition),
): readonly DecisionData[] {
  const heads = decisionHeads(edition, read)
  return heads.map((head, at) => ({
    head,
    positions: positionsIn(edition, read, head.id),
    ...joinedTo(edition, read, head),
    before: neighbour(heads[at - 1]),
    after: neighbour(heads[at + 1]),
  }))
}

/** Several decisions may ask the same: the date tells them apart. */
function neighbour(head: DecisionHead | undefined): NamedPath | undefined {
  if (head === undefined) return undefined
  const { text, language } = head.question
  return { path: decisionPath(head.id), name: { text: `${text} ${head.date}`, language } }
}

function joinedTo(
  { dossier }: Edition,
  read: ReadText,
  { id, day }: DecisionHead,
): Pick<DecisionData, 'event' | 'levers' | 'coded' | 'lab'> {
  const decision = dossier.decisions.get(id)
  const event = dossier.events.get(decision?.event ?? '')
  const levers =
    event === undefined
      ? []
      : [...dossier.leverHistories.values()].filter(
          (told) =>
            told.events.includes(event.id) || dossier.levers.get(told.id)?.event === event.id,
        )
  return {
    event: event && namedRow(dossier, read, 'events', event.id),
    levers: levers.map((told) => namedRow(dossier, read, 'levers', told.id)),
    coded: (decision?.series ?? []).map((series) => namedRow(dossier, read, 'series', series)),
    lab: dossier.model && labAt(dossier, { clock: day }),
  }
}
