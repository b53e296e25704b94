/** How the model works: its own page, its links, its loops, and a page for each group of its variables. */
import {
  isOnePage,
  JUDGED_PATH,
  judgedData,
  linksData,
  LINKS_PATH,
  loopsData,
  LOOPS_PATH,
  MODEL_PATH,
  modelData,
  PARAMETERS_PATH,
  parametersData,
  sectorData,
  SENSITIVITY_PATH,
  sensitivityData,
  variableGroups,
  type Edition,
  type PageHead,
  type RoomPage,
} from '@thaw/explorer'
import { modelPath } from '../model-path.ts'
import { roomPage, type PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-room.ts'

/** The model. */
export const modelPages: PlanRoom = (edition) => {
  const { dossier, words } = edition
  const data = modelData(edition, modelPath(dossier))
  if (data === undefined) return []
  const head = {
    path: MODEL_PATH,
    title: words.text('model.title'),
    description: words.text('model.about', { dossier: dossier.manifest.title }),
  }
  return [
    roomPage(edition, head, () => ({ kind: 'model', data })),
    ...linkPages(edition),
    ...knownPages(edition),
    ...sectorPages(edition),
  ]
}

/** Pages of the links and of the loops, as far as the dossier has any. */
function linkPages(edition: Edition): readonly PlannedPage[] {
  const { dossier, words } = edition
  const { links, loops, manifest } = dossier
  const headOf = (path: string, kind: 'links' | 'loops', count: number): PageHead => ({
    path,
    title: words.text(`model.${kind}`),
    description: words.text(`model.about-${kind}`, { count, dossier: manifest.title }),
  })
  const pages: PlannedPage[] = []
  if (links.size > 0) {
    const head = headOf(LINKS_PATH, 'links', links.size)
    pages.push(roomPage(edition, head, () => ({ kind: 'links', data: linksData(edition) })))
  }
  if (loops.size > 0) {
    const head = headOf(LOOPS_PATH, 'loops', loops.size)
    pages.push(roomPage(edition, head, () => ({ kind: 'loops', data: loopsData(edition) })))
  }
  return pages
}

/** A page of what is known of the model. */
type KnownPage = Extract<RoomPage, { readonly kind: 'judged' | 'parameters' | 'sensitivity' }>

/** Pages of what is known of the model, as far as the dossier says: the judgement, parameters, sensitivities. */
function knownPages(edition: Edition): readonly PlannedPage[] {
  const { dossier, words } = edition
  const judged = judgedData(edition)
  const parameters = parametersData(edition)
  const sensitivity = sensitivityData(edition)
  const count = parameters?.count ?? 0
  const planned = (path: string, page: KnownPage | undefined): readonly PlannedPage[] => {
    if (page === undefined) return []
    const about = { count, dossier: dossier.manifest.title }
    const title = words.text(`model.${page.kind}`)
    const description = words.text(`model.about-${page.kind}`, about)
    return [roomPage(edition, { path, title, description }, () => page)]
  }
  return [
    ...planned(JUDGED_PATH, judged && { kind: 'judged', data: judged }),
    ...planned(PARAMETERS_PATH, parameters && { kind: 'parameters', data: parameters }),
    ...planned(SENSITIVITY_PATH, sensitivity && { kind: 'sensitivity', data: sensitivity }),
  ]
}

function sectorPages(edition: Edition): readonly PlannedPage[] {
  const { dossier, words } = edition
  const { model } = dossier
  if (model === undefined || isOnePage(model)) return []
  return variableGroups(edition, model).map((group) => {
    const data = sectorData(edition, model, group)
    const title = group.name === '' ? words.text('model.no-group') : group.name
    const about = {
      count: group.variables.length,
      dossier: dossier.manifest.title,
      group: title,
    }
    const description = words.text('model.about-sector', about)
    return roomPage(edition, { path: data.path, title, description }, () => ({
      kind: 'sector',
      data,
    }))
  })
}
