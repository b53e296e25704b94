import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { inlinePool } from '@thaw/engine'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { interfaceMessages, makeWords } from '@thaw/explorer'
import { ensembleCache } from './ensemble-cache.ts'
import { livePages } from './live-pages.ts'
import { modelRuns } from './model-runs.ts'
import { pageDraws } from './page-draws.ts'
import { planRooms } from './rooms/plan-rooms.ts'

const folder = fileURLToPath(new URL('../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const words = makeWords('en', interfaceMessages('en'))
const edition = { dossier, words, home: '' }
const runsOf = (of: typeof dossier) => modelRuns(of, ensembleCache(inlinePool()))

describe('livePages', () => {
  it('has a page at the root for what happened and one for every other stop', async () => {
    const { pages, issues } = await livePages(edition, dossier, await runsOf(dossier))
    const lever = dossier.levers.get(dossier.manifest.front?.lever ?? '')
    const shown = await Promise.all(
      pages.map(async ({ head, show }) => ({ path: head.path, kind: (await show()).kind })),
    )
    const fronts = shown.filter(({ kind }) => kind === 'front').map(({ path }) => path)
    expect(fronts).toHaveLength(lever?.stops.length ?? 0)
    expect(fronts.filter((path) => path === '')).toHaveLength(1)
    expect(fronts.filter((path) => path.startsWith('if/'))).toHaveLength(fronts.length - 1)
    expect(issues).toEqual([])
  })

  it('writes the program and the draws where the laboratory looks for them', async () => {
    const { files } = await livePages(edition, dossier, await runsOf(dossier))
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['lab/data/program.json', 'lab/data/draws.json']),
    )
    const text = new TextDecoder().decode(files.get('lab/data/draws.json'))
    const draws = JSON.parse(text) as { readonly names: readonly string[]; readonly count: number }
    const { names, count } = pageDraws(dossier)
    expect(draws).toMatchObject({ names, count })
  })

  it('leaves the pages out that need a model, and says so', async () => {
    const without = { ...dossier, model: undefined }
    const { pages, issues } = await livePages({ ...edition, dossier: without }, without, undefined)
    expect(pages).toEqual([])
    expect(issues.map((issue) => issue.code)).toEqual(['SI002'])
    const rooms = planRooms({ ...edition, dossier: without }, undefined, without)
    expect(rooms.map(({ head }) => head.path)).not.toContain('model/')
  })
})

describe('pageDraws', () => {
  const prior = { ...dossier, posterior: undefined }

  it('draws from the priors where nothing was narrowed, the same in every build', () => {
    const first = pageDraws(prior)
    expect(first.names).toEqual(dossier.parameters.map((row) => row.variable))
    expect(pageDraws(prior).values).toEqual(first.values)
  })

  it('is one draw that sets nothing where nothing is uncertain', () => {
    expect(pageDraws({ ...prior, parameters: [] })).toEqual({
      names: [],
      values: new Float64Array(),
      count: 1,
    })
  })
})

describe('ensembleCache', () => {
  it('runs nothing again while program, draws and levers stay the same', async () => {
    const counted = countingPool()
    const cache = ensembleCache(counted.pool)
    await livePages(edition, dossier, await modelRuns(dossier, cache))
    const asked = counted.count()
    expect(asked).toBeGreaterThan(0)
    cache.sweep()
    await livePages(edition, dossier, await modelRuns(dossier, cache))
    expect(counted.count()).toBe(asked)
  })
})

/** A pool that counts what its workers are asked. */
function countingPool(): {
  readonly pool: ReturnType<typeof inlinePool>
  readonly count: () => number
} {
  const pool = inlinePool()
  const tally = { asked: 0 }
  const workers = pool.workers.map((worker) => ({
    ...worker,
    ask: (...request: Parameters<typeof worker.ask>) => {
      tally.asked += 1
      return worker.ask(...request)
    },
  }))
  return { pool: { ...pool, workers }, count: () => tally.asked }
}
