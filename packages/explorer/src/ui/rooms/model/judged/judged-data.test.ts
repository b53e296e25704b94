import { fileURLToPath } from 'node:url'
import {
  loadDossier,
  marksOf,
  readDossierFolder,
  type Dossier,
  type JudgedMode,
  type Judging,
} from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../../prepare/edition.ts'
import { ENGLISH, RUSSIAN } from '../../../../words/words-fixture.ts'
import { judgedData } from './judged-data.ts'
import { checkEntries, learnedOfChance } from './judged-sentences.ts'
import { judgeEntry } from '../model-judge.ts'
import { tellPercent } from '../tell-judged.ts'

const folder = fileURLToPath(
  new URL('../../../../../../../examples/carbon-bathtub', import.meta.url),
)
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

const covered = { points: 2, covered50: 1, covered90: 2 }
const fit = { ...covered, r2: 0.5, mape: 3, rmse: 2, theil: undefined }

/** A mode whose error is 2; without a rival nothing was held back. */
function mode(id: string, rival: number | undefined): JudgedMode {
  const skill = rival === undefined ? undefined : 1 - 2 / rival
  const naive = { last: rival, trend: rival, drift: rival, mean: rival, rival }
  const heldOut = { ...fit, ...naive, rivalName: 'trend', skill, crps: 1, crpsSkill: skill }
  const band = { q05: 1, q25: 2, q50: 3, q75: 4, q95: 5 }
  const point = { record: 3, low: undefined, high: undefined, last: 2, trend: 4, ...band }
  return {
    ...{ id, variable: 'Concentration', series: 'mauna-loa', fitted: fit, heldOut },
    figures: [{ ...point, from: 2000, to: 2001, heldOut: rival !== undefined }],
  }
}

const totals = {
  ...{ modes: 2, wonByRmse: 1, wonByCrps: 1, wonAgainstAll: 1, meanSkill: 0.1, medianSkill: 0.1 },
  ...{ meanCrpsSkill: 0.1, medianCrpsSkill: 0.1, fitted: covered, heldOut: covered },
}
const check = { needed: 0.9, draws: 200, found: '', argued: '' }
const judging: Judging = {
  ...marksOf(dossier),
  ...{ split: 2011, seed: 1, draws: 200, totals, readings: [], splits: [] },
  modes: [mode('won', 4), mode('unjudged', undefined), mode('lost', 1)],
  conditions: [{ id: 'as-done', draws: 200, lostDraws: 0, totals, modes: [] }],
  checks: [
    { ...check, id: 'fine', sentence: 'It rises.', holds: true, share: 1 },
    { ...check, id: 'bad', sentence: 'It falls.', holds: false, share: 0.4, found: 'It rises.' },
  ],
  probabilities: new Map(),
}
const edition = (changed: Partial<Dossier>): Edition => ({
  dossier: { ...dossier, ...changed },
  words: ENGLISH,
  home: '',
})
const data = judgedData(edition({ judging }))
if (data === undefined) throw new Error('nothing was judged')

describe('the page of the judgement', () => {
  it('has what the model loses first, and what was not judged last', () => {
    const ids = data.groups.map(({ result, modes }) => [result, modes.map(({ id }) => id)])
    expect(ids).toEqual([
      ['lost', ['lost']],
      ['won', ['won']],
      ['unjudged', ['unjudged']],
    ])
  })

  it('says in words against which naive forecast, with what skill, and what the bands hold', () => {
    const told = data.groups.map(({ modes: [first] }) =>
      [...(first?.judged ?? []).map(({ text }) => text), ' ', ...(first?.inside ?? [])].join(''),
    )
    expect(told[0]).toMatch(/^Lost to the straight line: skill −1\.00\. Of 2 figures held back, 2 /)
    expect(told[1]).toMatch(/^Won against the straight line: skill 0\.50\./)
  })

  it('leads each picture to its variable and to its record', () => {
    const [first] = data.groups[0]?.modes ?? []
    expect(first?.variable.path).toMatch(/^model\//)
    expect(first?.series.path).toMatch(/^sources\/series\/.*#mauna-loa$/)
  })

  it('has a cell for every column, and no row for years without figures', () => {
    const cells = data.groups.flatMap(({ modes }) => modes).map(({ held }) => held.length)
    expect(new Set(cells)).toEqual(new Set([15]))
    const none = { ...mode('none', undefined), heldOut: { ...mode('x', 1).heldOut, points: 0 } }
    const other = judgedData(edition({ judging: { ...judging, modes: [none] } }))
    expect(other?.groups[0]?.modes[0]?.held).toEqual([])
  })

  it('says of each moved split whether its draws have converged', () => {
    const row = {
      ...{ modes: 2, won: 1, wonCrps: 1, medianSkill: 0.1, within50: 1, within90: 2, points: 2 },
      ...{ draws: 1000, rHat: 1.05, leastSample: 400 },
    }
    const splits = [
      { ...row, until: 1991 },
      { ...row, until: 2001, rHat: 1.051 },
      { ...row, until: 2006, leastSample: 399 },
    ]
    const told = judgedData(edition({ judging: { ...judging, splits } }))
    expect(told?.splits.map(({ isReached }) => isReached)).toEqual([true, false, false])
  })

  it('says how many it wins on next to no figures', () => {
    const { fitted } = mode('x', 4)
    const sumOf = (points: number): number | undefined => {
      const modes = [{ ...mode('won', 4), fitted: { ...fitted, points } }, mode('lost', 1)].map(
        (one) => ({ ...one, heldOut: { ...one.heldOut, points: 3 } }),
      )
      return judgedData(edition({ judging: { ...judging, modes } }))?.sum.wonThin
    }
    expect([sumOf(2), sumOf(3)]).toEqual([1, 0])
  })

  it('says how many it wins with less given, where that was tried', () => {
    const under = (id: string, wonByRmse: number): Judging['conditions'][number] => ({
      ...{ id, draws: 200, lostDraws: 0, modes: [] },
      totals: { ...totals, wonByRmse },
    })
    expect([data.sum.wonForecast, data.sum.wonPriors]).toEqual([undefined, undefined])
    const conditions = [under('as-done', 1), under('forecast', 0), under('priors', 2)]
    const { sum } = judgedData(edition({ judging: { ...judging, conditions } })) ?? data
    expect([sum.wonForecast, sum.wonPriors]).toEqual([0, 2])
  })

  it('has sentences that do not hold first', () => {
    expect(data.checks.map(({ id }) => id)).toEqual(['bad', 'fine'])
    expect(data.checks[0]?.share).toContain('true in 40')
  })

  it('names the first variables of a sentence, and says how many more it measures', () => {
    const [lever] = dossier.levers.values()
    if (lever === undefined || dossier.model === undefined) throw new Error('no lever, no model')
    const all = [...dossier.model.variables.values()].map(({ name }) => name)
    const measured = (outputs: readonly string[]): unknown => {
      const measure = { word: 'finite' as const, outputs, start: 1959, end: 2021, when: '' }
      const row = {
        ...{ id: 'fine', sentence: 'It rises.', span: lever.span, needed: 0.9, argued: '' },
        world: { inputs: {}, hasHalfStep: false, corners: undefined },
        expectations: [{ measure, bounds: [] }],
      }
      const judged = judging.checks.filter(({ id }) => id === 'fine')
      const [entry] = checkEntries(edition({ checks: new Map([['fine', row]]) }), judged)
      return [entry?.variables.length, entry?.more]
    }
    expect(measured(all)).toEqual([4, `and ${all.length - 4} more`])
    expect(measured(all.slice(0, 4))).toEqual([4, ''])
  })

  it('shows nothing of a judgement of another model, record or draws, and says so', () => {
    const stale = edition({ judging: { ...judging, drawsHash: 'other', modelHash: 'other' } })
    expect(judgedData(stale)).toBeUndefined()
    expect(judgeEntry(stale)).toMatchObject({ judged: undefined, stale: 'the model and the draws' })
  })

  it('is not there where nobody has judged, and the model’s page says nothing of it', () => {
    expect(judgedData(edition({}))).toBeUndefined()
    expect(judgeEntry(edition({}))).toMatchObject({ judged: undefined, stale: '' })
    expect(judgeEntry(edition({ posterior: undefined }))).toBeUndefined()
  })

  it('is summed up on the model’s page with the series that it loses', () => {
    const entry = judgeEntry(edition({ judging }))
    expect(entry?.judged?.lost.map(({ path }) => path)).toEqual(['model/judged/#mode-lost'])
    expect(entry?.judged?.checks).toEqual({ holding: 1, all: 2 })
  })

  it('speaks Russian', () => {
    const russian = judgedData({ ...edition({ judging }), words: RUSSIAN })
    const [told] = russian?.groups[0]?.modes ?? []
    expect(told?.judged?.map(({ text }) => text).join('')).toBe(
      'Проигрывает прогнозу «прямая линия»: выигрыш −1,00.',
    )
  })
})

describe('a chance', () => {
  const priors = { mean: 0.6, low: 0.2, high: 0.9 }

  it('is assumed where draws and priors are practically the same', () => {
    expect(learnedOfChance({ mean: 0.62, low: 0.21, high: 0.9 }, priors)).toBe('nothing')
  })

  it('is found where the draws agree more, and moved where they agree elsewhere', () => {
    expect(learnedOfChance({ mean: 0.4, low: 0.3, high: 0.5 }, priors)).toBe('narrowed')
    expect(learnedOfChance({ mean: 0.3, low: 0, high: 0.7 }, priors)).toBe('moved')
  })

  it('that no draw changes is assumed', () => {
    const fixed = { mean: 1, low: 1, high: 1 }
    expect(learnedOfChance(fixed, fixed)).toBe('nothing')
    expect(learnedOfChance({ ...fixed, mean: 0 }, fixed)).toBe('moved')
  })

  it('is not rounded to never or always', () => {
    expect([0, 0.0004, 0.5, 0.9996, 1].map((share) => tellPercent(share, ENGLISH))).toEqual([
      ...['0', '0.1', '50', '99.9', '100'],
    ])
  })
})
