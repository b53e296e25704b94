/** How the model works: its own page, its links, its loops, and a page for each group of its variables. */
import {
  isOnePage,
  linksData,
  LINKS_PATH,
  loopsData,
  LOOPS_PATH,
  MODEL_PATH,
  modelData,
  sectorData,
  variableGroups,
  type Edition,
  type PageHead,
} from '@thaw/explorer'
import { modelPath } from '../model-path.ts'
import { roomPage, type PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'

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
