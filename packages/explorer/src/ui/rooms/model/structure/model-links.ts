/** Every causal link with who argues it and who does not, and what takes it out of the model. */
import type { Basis, Grade, Link } from '@thaw/dossier'
import { textReader, type DossierText, type ReadText } from '../../../../prepare/dossier-text.ts'
import type { Edition } from '../../../../prepare/edition.ts'
import { chipsOf, type SourceChip } from '../../evidence.ts'
import { assumptionsLink } from '../../lab-link.ts'
import { loopPath, readingPath } from '../../paths.ts'
import type { NamedPath } from '../../row-page.ts'
import { pageOfVariable } from '../model-sectors.ts'
import { linkBasis } from '../parameters/shown-basis.ts'

/** Everything that the page of links shows. */
export interface LinksData {
  readonly links: readonly LinkEntry[]
  /** How many of them have both ends in the model. */
  readonly inModel: number
}

/** One end of a link. */
interface LinkEnd {
  readonly text: DossierText
  /** Its variable, from the edition's first page; undefined where the model has none. */
  readonly path: string | undefined
}

/** One causal link. */
export interface LinkEntry {
  readonly id: string
  readonly cause: LinkEnd
  readonly effect: LinkEnd
  readonly sign: '+' | '-'
  readonly delay: DossierText
  readonly size: DossierText
  readonly grade: Grade
  readonly basis: Basis
  readonly arguedBy: DossierText
  readonly against: DossierText
  readonly note: DossierText
  /** `Birth share = 0`: what takes it out; empty where no number carries it alone. */
  readonly switchOff: string
  /** The laboratory without it; undefined where it cannot be taken out. */
  readonly without: string | undefined
  /** Loops that it is part of. */
  readonly loops: readonly NamedPath[]
  readonly readings: readonly (NamedPath & {
    readonly does: 'strengthens' | 'weakens' | 'removes'
  })[]
  readonly sources: readonly SourceChip[]
}

/** All links, in the order of the file. */
export function linksData(edition: Edition): LinksData {
  const read = textReader(edition)
  const links = [...edition.dossier.links.values()]
  const isJoined = ({ causeVariable, effectVariable }: Link): boolean =>
    causeVariable !== undefined && effectVariable !== undefined
  return {
    links: links.map((link) => linkEntry(edition, read, link)),
    inModel: links.filter(isJoined).length,
  }
}

function linkEntry({ dossier }: Edition, read: ReadText, link: Link): LinkEntry {
  const { model } = dossier
  const text = (column: string, value: string): DossierText =>
    read(`links.${link.id}.${column}`, value)
  const end = (column: string, value: string, key: string | undefined): LinkEnd => ({
    text: text(column, value),
    path: model === undefined || key === undefined ? undefined : pageOfVariable(model, key),
  })
  return {
    id: link.id,
    cause: end('cause', link.cause, link.causeVariable),
    effect: end('effect', link.effect, link.effectVariable),
    sign: link.sign,
    delay: text('delay', link.delay),
    size: text('size', link.size),
    grade: link.grade,
    basis: linkBasis(dossier, link),
    arguedBy: text('argued_by', link.arguedBy),
    against: text('against', link.against),
    note: text('note', link.note),
    switchOff: link.switchOff
      .map(({ variable, value }) => `${variable} = ${String(value)}`)
      .join('; '),
    without: link.switchOff.length > 0 ? assumptionsLink({ off: [link.id] }) : undefined,
    loops: [...dossier.loops.values()]
      .filter((loop) => loop.links.includes(link.id))
      .map(({ id, name }) => ({ path: loopPath(id), name: read(`loops.${id}.name`, name) })),
    readings: readingsOf(dossier, read, link.id),
    sources: chipsOf(dossier, link.sources),
  }
}

function readingsOf(
  { readings }: Edition['dossier'],
  read: ReadText,
  link: string,
): LinkEntry['readings'] {
  const ways = ['strengthens', 'weakens', 'removes'] as const
  return [...readings.values()].flatMap((reading) =>
    ways
      .filter((does) => reading[does].includes(link))
      .map((does) => ({
        path: readingPath(reading.id),
        name: read(`readings.${reading.id}.name`, reading.name),
        does,
      })),
  )
}
