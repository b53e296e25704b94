/** The pages that run the model: the front page, one for each of its stops, and the laboratory. */
import type { Issue } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import type { Draws, Ensemble, Program } from '@thaw/engine'
import {
  LAB_FILES,
  prepareFront,
  prepareLab,
  prepareWhatIf,
  rootOf,
  runWhatIfs,
  scenarioPath,
  stopPath,
  withChosen,
  writeDraws,
} from '@thaw/explorer'
import type { Edition, FrontData } from '@thaw/explorer'
import { jsonText } from './json-text.ts'
import { labTexts } from './lab-texts.ts'
import { makeIssue } from './make-issue.ts'
import type { ModelRuns } from './model-runs.ts'
import type { PlannedPage } from './planned-page.ts'
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
 * Plans the front page, the what-ifs and the laboratory of one edition from their runs. `main` is the
 * dossier in its main language.
 *
 * Issues: SI002 where the model has errors, SI008 for values that are not finite.
 */
export async function livePages(
  edition: Edition,
  main: Dossier,
  runs: ModelRuns | undefined,
): Promise<LivePages> {
  const { dossier, home } = edition
  if (dossier.model === undefined) {
    const wanted = dossier.manifest.model !== '' || dossier.levers.size > 0
    const issue = makeIssue('SI002', undefined, { pages: '/, /lab/ and /model/' })
    return wanted ? { ...none, issues: [issue] } : none
  }
  if (runs === undefined) return none
  const { program, draws, run, base } = runs
  const front = await prepareFront(edition, run)
  const hasLab = dossier.levers.size > 0
  const fronts = front === undefined ? [] : frontPages(front)
  const taken = new Set(fronts.map(({ head }) => head.path))
  const whatIfs = runWhatIfs(dossier).map((one): PlannedPage => {
    const head = {
      path: home + scenarioPath(one.id),
      title: one.question,
      description: dossier.manifest.title,
    }
    const card = { title: head.title, note: head.description, mark: '' }
    return { head, card, show: () => prepareWhatIf(edition, main, one, run) }
  })
  return {
    pages: [
      ...fronts,
      ...(hasLab ? [labPage(edition, base), embedPage(edition)] : []),
      ...whatIfs.filter(({ head }) => !taken.has(head.path)),
    ],
    files: hasLab
      ? new Map([
          ...(home === '' ? labFiles(program, draws) : []),
          ...labTexts(edition, dossier.model, draws),
        ])
      : new Map(),
    issues: faultsOf(base),
  }
}

/** The page of what happened at the root, and one for every other stop. */
function frontPages(front: FrontData): readonly PlannedPage[] {
  return front.lever.stops.map((stop, at) => {
    const path = stopPath(front, at)
    const title =
      path === front.home ? front.question : `${front.question} ${front.lever.name}: ${stop.word}`
    return {
      head: { path, title, description: `${front.question} ${front.setting}`.trim() },
      show: () => withChosen(front, at),
    }
  })
}

/** Every language has its page; the program and the draws are at the one place for all. */
function labPage({ dossier, words, home }: Edition, base: Ensemble): PlannedPage {
  const description = words.text('shell.laboratory-about', {
    title: dossier.manifest.title,
    levers: dossier.levers.size,
    charts: dossier.charts.size,
  })
  const path = `${home}lab/`
  const shared = (file: string): string => (home === '' ? file : `${rootOf(path)}lab/${file}`)
  return {
    head: { path, title: words.text('shell.laboratory'), description },
    show: () => {
      const data = prepareLab(dossier, base, words)
      const { program, draws } = data.files
      return { ...data, files: { ...data.files, program: shared(program), draws: shared(draws) } }
    },
  }
}

/** One chart for other pages; it reads the data of the laboratory's page. */
function embedPage({ dossier, words, home }: Edition): PlannedPage {
  const { title } = dossier.manifest
  return {
    head: {
      path: `${home}embed/`,
      title: words.text('embed.title'),
      description: words.text('embed.description'),
    },
    isPart: true,
    show: () => ({ kind: 'embed', title }),
  }
}

function labFiles(program: Program, draws: Draws): SiteFiles {
  return new Map([
    [`lab/${LAB_FILES.program}`, bytesOf(jsonText(program))],
    [`lab/${LAB_FILES.draws}`, bytesOf(JSON.stringify(writeDraws(draws)))],
  ])
}

function faultsOf(ensemble: Ensemble): readonly Issue[] {
  return ensemble.faults.map(({ name, time, draws }) =>
    makeIssue('SI008', undefined, { variable: name, time, draws, all: ensemble.draws }),
  )
}
