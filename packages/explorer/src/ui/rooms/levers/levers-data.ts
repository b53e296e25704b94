/** All levers by their groups, those that the model has not among them. */
import { textReader, type DossierText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { leverPath } from '../paths.ts'
import { namedRow } from '../row-page.ts'
import { leverIds } from './lever-data.ts'

/** Everything that the page of all levers shows. */
export interface LeversData {
  readonly groups: readonly LeverGroup[]
  readonly count: number
  readonly inModel: number
}

/** Levers under one heading. */
interface LeverGroup {
  readonly name: DossierText
  readonly levers: readonly {
    readonly id: string
    readonly path: string
    readonly name: DossierText
    /** What to remember of it; what to expect of it where its history is not told. */
    readonly message: DossierText
    /** Word of the stop that happened; empty where none is marked. */
    readonly history: DossierText
    readonly isInModel: boolean
  }[]
}

/** Groups in the order in which the levers first name them. */
export function leversData(edition: Edition): LeversData {
  const { dossier } = edition
  const read = textReader(edition)
  const groups = new Map<string, { name: DossierText; levers: LeverGroup['levers'][number][] }>()
  for (const id of leverIds(dossier)) {
    const lever = dossier.levers.get(id)
    const told = dossier.leverHistories.get(id)
    const slug = told?.groupSlug ?? lever?.groupSlug ?? ''
    const group = groups.get(slug) ?? {
      name: read(`groups.${slug}`, told?.group ?? lever?.group ?? ''),
      levers: [],
    }
    groups.set(slug, group)
    const happened = lever?.history ?? told?.stops.find(({ isHistory }) => isHistory)
    const table = lever === undefined ? 'levers-history' : 'levers'
    group.levers.push({
      id,
      path: leverPath(id),
      name: namedRow(dossier, read, 'levers', id).name,
      message:
        told === undefined
          ? read(`levers.${id}.expectation`, lever?.expectation ?? '')
          : read(`levers-history.${id}.message`, told.message),
      history: read(`${table}.${id}.stops.${happened?.slug ?? ''}`, happened?.word ?? ''),
      isInModel: lever !== undefined,
    })
  }
  return {
    groups: [...groups.values()],
    count: leverIds(dossier).length,
    inModel: dossier.levers.size,
  }
}
