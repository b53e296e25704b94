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
import type { PlannedPage } from '../planned-page.ts'
import type { PlanRoom } from './plan-rooms.ts'

/** The model. */
export const modelPages: PlanRoom = (edition) => {
  const { dossier, words, home } = edition
  const data = modelData(edition, modelPath(dossier))
  if (data === undefined) return []
  const title = words.text('model.title')
  const description = words.text('model.about', { dossier: dossier.manifest.title })
  return [
    { head: { path: home + MODEL_PATH, title, description }, page: { kind: 'model', data } },
    ...linkPages(edition),
    ...sectorPages(edition),
  ]
}

function trailOf({ words, home }: Edition): NonNullable<PageHead['trail']> {
  return [{ path: home + MODEL_PATH, title: words.text('model.title') }]
}

function linkPages(edition: Edition): readonly PlannedPage[] {
  const { dossier, words, home } = edition
  const { title: name } = dossier.manifest
  const trail = trailOf(edition)
  const links = (): PlannedPage => ({
    head: {
      path: home + LINKS_PATH,
      title: words.text('model.links'),
      description: words.text('model.about-links', { count: dossier.links.size, dossier: name }),
      trail,
    },
    page: { kind: 'links', data: linksData(edition) },
  })
  const loops = (): PlannedPage => ({
    head: {
      path: home + LOOPS_PATH,
      title: words.text('model.loops'),
      description: words.text('model.about-loops', { count: dossier.loops.size, dossier: name }),
      trail,
    },
    page: { kind: 'loops', data: loopsData(edition) },
  })
  return [
    ...(dossier.links.size > 0 ? [links()] : []),
    ...(dossier.loops.size > 0 ? [loops()] : []),
  ]
}

function sectorPages(edition: Edition): readonly PlannedPage[] {
  const { dossier, words, home } = edition
  const { model } = dossier
  if (model === undefined || isOnePage(model)) return []
  const trail = trailOf(edition)
  return variableGroups(edition, model).map((group): PlannedPage => {
    const data = sectorData(edition, model, group)
    const title = group.name === '' ? words.text('model.no-group') : group.name
    const about = {
      count: group.variables.length,
      dossier: dossier.manifest.title,
      group: title,
    }
    return {
      head: {
        path: home + data.path,
        title,
        description: words.text('model.about-sector', about),
        trail,
      },
      page: { kind: 'sector', data },
    }
  })
}
