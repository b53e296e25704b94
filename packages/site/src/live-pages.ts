/** The pages that run the model: the front page, one for each of its stops, and the laboratory. */
import type { Issue } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import { lower } from '@thaw/engine'
import type { Draws, Ensemble, Program } from '@thaw/engine'
import {
  historicalInputs,
  LAB_FILES,
  pageRequest,
  prepareFront,
  prepareLab,
  stopPath,
  withChosen,
} from '@thaw/explorer'
import type { DrawsFile, FrontData, PageData, Words } from '@thaw/explorer'
import type { EnsembleCache } from './ensemble-cache.ts'
import { jsonText } from './json-text.ts'
import { makeIssue } from './make-issue.ts'
import { pageDraws } from './page-draws.ts'
import type { PlannedPage } from './reading-pages.ts'
import { bytesOf } from './site-files.ts'
import type { SiteFiles } from './site-files.ts'

/** Pages that run the model, with the files that they fetch. */
export interface LivePages {
  readonly pages: readonly PlannedPage[]
  /** The program and the draws that the laboratory's worker fetches. */
  readonly files: SiteFiles
  readonly issues: readonly Issue[]
}

const none: LivePages = { pages: [], files: new Map(), issues: [] }

/**
 * Runs the ensembles of the front page and the laboratory, and plans their pages.
 *
 * Issues: SI002 where the model has errors, SI003 where the dossier names no front question, SI008
 * for values that are not finite.
 */
export async function livePages(
  dossier: Dossier,
  cache: EnsembleCache,
  words: Words,
): Promise<LivePages> {
  const { model } = dossier
  if (model === undefined) {
    const wanted = dossier.manifest.model !== '' || dossier.levers.size > 0
    const issue = makeIssue('SI002', undefined, { pages: '/, /lab/ and /model/' })
    return wanted ? { ...none, issues: [issue] } : none
  }
  if (dossier.charts.size === 0) return none
  const program = lower(model)
  const draws = pageDraws(dossier)
  const run = (inputs: Readonly<Record<string, number>>): Promise<Ensemble> =>
    cache.run(pageRequest(dossier, program, draws, inputs))
  const base = await run(historicalInputs(dossier))
  const front = await prepareFront(dossier, run, words)
  const hasLab = dossier.levers.size > 0
  return {
    pages: [
      ...(front === undefined ? [] : frontPages(front)),
      ...(hasLab ? [labPage(prepareLab(dossier, base, words), dossier)] : []),
    ],
    files: hasLab ? labFiles(program, draws) : new Map(),
    issues: faultsOf(base),
  }
}

/** The page of what happened at the root, and one for every other stop. */
function frontPages(front: FrontData): readonly PlannedPage[] {
  return front.lever.stops.map((stop, at) => {
    const path = stopPath(front, at)
    const title =
      path === '' ? front.question : `${front.question} ${front.lever.name}: ${stop.word}`
    return {
      head: { path, title, description: `${front.question} ${front.setting}`.trim() },
      page: withChosen(front, at),
    }
  })
}

function labPage(page: PageData, dossier: Dossier): PlannedPage {
  const { title } = dossier.manifest
  const description = `Move ${dossier.levers.size} levers of ${title} and see ${dossier.charts.size} outcomes with their uncertainty beside the record.`
  return { head: { path: 'lab/', title: 'The laboratory', description }, page }
}

function labFiles(program: Program, draws: Draws): SiteFiles {
  const file: DrawsFile = {
    names: draws.names,
    count: draws.count,
    values: [...draws.values],
  }
  return new Map([
    [`lab/${LAB_FILES.program}`, bytesOf(jsonText(program))],
    [`lab/${LAB_FILES.draws}`, bytesOf(JSON.stringify(file))],
  ])
}

function faultsOf(ensemble: Ensemble): readonly Issue[] {
  return ensemble.faults.map(({ name, time, draws }) =>
    makeIssue('SI008', undefined, { variable: name, time, draws, all: ensemble.draws }),
  )
}
