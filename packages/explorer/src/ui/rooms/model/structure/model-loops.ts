/** Every ring of links, with its story and its picture. */
import type { Dossier, Grade } from '@thaw/dossier'
import { textReader, type DossierText, type ReadText } from '../../../../prepare/dossier-text.ts'
import type { Edition } from '../../../../prepare/edition.ts'
import { linkPath } from '../../paths.ts'
import { gradeStroke } from '../model-words.ts'
import type { RingLink } from './place-ring.ts'

/** Everything that the page of loops shows. */
export interface LoopsData {
  readonly loops: readonly LoopEntry[]
}

/** A ring of links. */
interface LoopEntry {
  readonly id: string
  readonly name: DossierText
  readonly kind: 'balancing' | 'reinforcing'
  readonly story: DossierText
  readonly arguedBy: DossierText
  readonly grade: Grade
  readonly whenStrong: DossierText
  readonly links: readonly NamedLink[]
  /** The same links as a ring; empty where one of them is not known. */
  readonly ring: readonly RingLink[]
}

/** A link to go to. */
interface NamedLink {
  readonly path: string
  readonly cause: DossierText
  readonly effect: DossierText
  readonly sign: '+' | '-'
}

/** All loops, in the order of the file. */
export function loopsData(edition: Edition): LoopsData {
  const { dossier } = edition
  const read = textReader(edition)
  return {
    loops: [...dossier.loops.values()].map((loop) => {
      const text = (column: string, value: string): DossierText =>
        read(`loops.${loop.id}.${column}`, value)
      return {
        id: loop.id,
        name: text('name', loop.name),
        kind: loop.kind,
        story: text('story', loop.story),
        arguedBy: text('argued_by', loop.arguedBy),
        grade: loop.grade,
        whenStrong: text('when_strong', loop.whenStrong),
        links: linksOf(dossier, read, loop.links),
        ring: ringOf(dossier, loop.links),
      }
    }),
  }
}

function linksOf(dossier: Dossier, read: ReadText, ids: readonly string[]): readonly NamedLink[] {
  return ids.flatMap((id) => {
    const link = dossier.links.get(id)
    if (link === undefined) return []
    const { cause, effect, sign } = link
    return [
      {
        path: linkPath(id),
        cause: read(`links.${id}.cause`, cause),
        effect: read(`links.${id}.effect`, effect),
        sign,
      },
    ]
  })
}

function ringOf(dossier: Dossier, ids: readonly string[]): readonly RingLink[] {
  const links = ids.flatMap((id) => dossier.links.get(id) ?? [])
  if (links.length < ids.length || links.length < 2) return []
  return links.map(({ cause, sign, grade }) => ({ cause, sign, stroke: gradeStroke(grade) }))
}
