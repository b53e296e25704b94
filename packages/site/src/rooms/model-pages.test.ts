import { fileURLToPath } from 'node:url'
import { loadDossier, marksOf, readDossierFolder, type Dossier, type Judging } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { siteEditions } from '../editions.ts'
import { modelPages } from './model-pages.ts'

const folder = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

/** Paths of the room in the main language. */
function pathsOf(changed: Dossier): readonly string[] {
  const [edition] = siteEditions(changed).value
  if (edition === undefined) throw new Error('the example has an edition')
  return modelPages(edition, undefined, changed).map(({ head }) => head.path)
}

const nothing = { points: 0, covered50: 0, covered90: 0 }
const undefinedMarks = { meanSkill: undefined, medianSkill: undefined }
const judging: Judging = {
  ...marksOf(dossier),
  ...{ split: 2011, seed: 1, draws: 200, modes: [], conditions: [], checks: [] },
  ...{ probabilities: new Map(), readings: [], splits: [] },
  totals: {
    ...{ modes: 0, wonByRmse: 0, wonByCrps: 0, wonAgainstAll: 0, ...undefinedMarks },
    ...{ meanCrpsSkill: undefined, medianCrpsSkill: undefined, fitted: nothing, heldOut: nothing },
  },
}

describe('modelPages', () => {
  it('has a page of the judgement only where the model was judged as it is now', () => {
    expect(pathsOf(dossier)).not.toContain('model/judged/')
    expect(pathsOf({ ...dossier, judging })).toContain('model/judged/')
    const stale = { ...judging, dataHash: 'other' }
    expect(pathsOf({ ...dossier, judging: stale })).not.toContain('model/judged/')
  })

  it('has a page of parameters only where they have draws', () => {
    expect(pathsOf(dossier)).toContain('model/parameters/')
    expect(pathsOf({ ...dossier, posterior: undefined })).not.toContain('model/parameters/')
  })
})
