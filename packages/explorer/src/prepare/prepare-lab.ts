/** The laboratory's data: every lever and every chart, with the world as it was already computed. */
import type { Dossier, Lever as DossierLever } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import type { LabChart, LabData, LabGroup, LabLever } from '../ui/lab/lab-data.ts'
import { chipsOf } from '../ui/rooms/evidence.ts'
import { readFan, readTimes, shortenFan } from '../view/read-series.ts'
import { leverPath } from '../ui/rooms/paths.ts'
import type { Words } from '../words/words.ts'
import {
  calibrationNote,
  prepareChart,
  prepareClock,
  prepareLever,
  prepareMoments,
} from './chart-heads.ts'
import { prepareAssumptions, prepareLinks } from './lab-assumptions.ts'
import { prepareFormerNames } from './former-names.ts'
import { prepareMasters, prepareScenarios } from './lab-worlds.ts'
import { prepareCapsule } from './prepare-capsule.ts'

/** Charts drawn large when the page opens. */
const LARGE = 2

/** Where the site writes what the laboratory fetches, relative to its page. */
export const LAB_FILES = {
  program: 'data/program.json',
  draws: 'data/draws.json',
  causes: 'data/causes.json',
  assumptions: 'data/assumptions.json',
} as const

/** What the laboratory shows before its script runs, and starts from when it does. */
export function prepareLab(dossier: Dossier, base: Ensemble, words: Words): LabData {
  const times = readTimes(base)
  const charts = [...dossier.charts.values()].map((chart): LabChart => {
    const { head, record } = prepareChart(dossier, chart, times)
    return { ...head, record, base: { ...shortenFan(readFan(base, head)), runs: [] } }
  })
  const [first] = dossier.levers.values()
  return {
    kind: 'lab',
    groups: prepareGroups(dossier),
    scenarios: prepareScenarios(dossier),
    assumptions: prepareAssumptions(dossier),
    links: prepareLinks(dossier),
    formerly: prepareFormerNames(dossier),
    charts,
    large: largeFirst(charts),
    times,
    clock: prepareClock(dossier, first?.date.text ?? ''),
    moments: prepareMoments(dossier),
    draws: base.draws,
    calibrationNote: calibrationNote(dossier, words),
    isCalibrated: dossier.posterior?.meta.isCalibrated ?? false,
    capsule: prepareCapsule(dossier, base.draws),
    files: LAB_FILES,
  }
}

function prepareGroups(dossier: Dossier): readonly LabGroup[] {
  const levers = [...dossier.levers.values()]
  const slugs = [...new Set(levers.map((lever) => lever.groupSlug))]
  return slugs.map((slug) => {
    const own = levers.filter((lever) => lever.groupSlug === slug)
    return {
      slug,
      name: own[0]?.group ?? slug,
      masters: prepareMasters(dossier, slug),
      levers: own.map((lever) => prepareLabLever(dossier, lever)),
    }
  })
}

function prepareLabLever(dossier: Dossier, lever: DossierLever): LabLever {
  const sources = chipsOf(dossier, lever.sources)
  return {
    ...prepareLever(lever),
    expectation: lever.expectation,
    about: lever.about,
    sources: sources.map(({ id, label }) => ({ id, label })),
    confidence: lever.confidence,
    page: leverPath(lever.id),
  }
}

/** The charts marked large, then any others, until there are two. */
function largeFirst(charts: readonly LabChart[]): readonly string[] {
  const large = charts.filter((chart) => chart.place !== 'small')
  const small = charts.filter((chart) => chart.place === 'small')
  return [...large, ...small].slice(0, LARGE).map((chart) => chart.id)
}
