/** What of the model turns on what a person took part in: found by the events that both name. */
import type { Dossier, Lever, Link } from '@thaw/dossier'
import type { ReadText } from '../../../prepare/dossier-text.ts'
import { linkPath } from '../paths.ts'
import { namedRow, type NamedPath } from '../row-page.ts'

/** All lists empty: the model has no part for this person. */
export interface PartInModel {
  /** Levers that take effect with an event which names the person. */
  readonly levers: readonly NamedPath[]
  /** Other levers in whose history such an event stands. */
  readonly histories: readonly NamedPath[]
  /** What the first kind of lever moves at once: causal links that begin with it. */
  readonly links: readonly NamedPath[]
  /** Loops that turn on what these links move. */
  readonly loops: readonly NamedPath[]
  /** Series coded from positions of the person. */
  readonly coded: readonly NamedPath[]
}

/** Finds them. */
export function partInModel(
  dossier: Dossier,
  read: ReadText,
  person: string,
  /** Ids of the events that name the person. */
  events: ReadonlySet<string>,
): PartInModel {
  const levers = [...dossier.levers.values()].filter(
    ({ event }) => event !== undefined && events.has(event),
  )
  const own = new Set(levers.map(({ id }) => id))
  const links = [...dossier.links.values()].filter((link) => beginsWith(link, levers))
  const moved = new Set(links.flatMap(({ effectVariable }) => effectVariable ?? []))
  return {
    levers: levers.map(({ id }) => namedRow(dossier, read, 'levers', id)),
    histories: [...dossier.leverHistories.values()]
      .filter((told) => !own.has(told.id) && told.events.some((event) => events.has(event)))
      .map(({ id }) => namedRow(dossier, read, 'levers', id)),
    links: links
      .filter(({ effect }, at) => links.findIndex((link) => link.effect === effect) === at)
      .map(({ id, effect }) => ({ path: linkPath(id), name: read(`links.${id}.effect`, effect) })),
    loops: [...dossier.loops.values()]
      .filter((loop) =>
        loop.links.some((id) => {
          const cause = dossier.links.get(id)?.causeVariable
          return cause !== undefined && moved.has(cause)
        }),
      )
      .map(({ id }) => namedRow(dossier, read, 'loops', id)),
    coded: codedFrom(dossier, person).map((id) => namedRow(dossier, read, 'series', id)),
  }
}

function beginsWith({ causeVariable }: Link, levers: readonly Lever[]): boolean {
  return levers.some(({ variableKey }) => variableKey === causeVariable)
}

function codedFrom({ votes, decisions }: Dossier, person: string): readonly string[] {
  const series = votes
    .filter((vote) => vote.person === person)
    .flatMap((vote) => decisions.get(vote.decision)?.series ?? [])
  return [...new Set(series)]
}
