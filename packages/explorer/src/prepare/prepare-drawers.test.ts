import { loadDossier, readDossierFolder, type Dossier } from '@thaw/dossier'
import { lower, outputNames } from '@thaw/engine'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CausesFile } from '../causes/causes-file.ts'
import { findPaths } from '../causes/find-paths.ts'
import { ENGLISH, RUSSIAN } from '../words/words-fixture.ts'
import { prepareAssumptionsFile } from './prepare-assumptions.ts'
import { prepareCauses } from './prepare-causes.ts'
import { uncutQuantile } from './uncut-quantile.ts'

const EXAMPLE = fileURLToPath(new URL('../../../../examples/carbon-bathtub/', import.meta.url))

const made: { dossier?: Dossier; causes?: CausesFile } = {}

beforeAll(async () => {
  const dossier = loadDossier((await readDossierFolder(EXAMPLE)).value).value
  made.dossier = dossier
  if (dossier.model !== undefined) {
    made.causes = prepareCauses({ dossier, words: ENGLISH }, dossier.model)
  }
})

function dossier(): Dossier {
  if (made.dossier === undefined) throw new Error('the example loads')
  return made.dossier
}

function causes(): CausesFile {
  if (made.causes === undefined) throw new Error('the example has a model')
  return made.causes
}

describe('prepareCauses', () => {
  it('leads from a lever to an outcome along links and equations', () => {
    const { edges, nodes, links, levers, charts } = causes()
    const [path] = findPaths(edges, levers['growth'] ?? -1, charts['concentration'] ?? -1, 1)
    const told = path?.map(
      (edge) => links[edge.links[0] ?? -1]?.id ?? nodes[edge.to]?.name.toLowerCase(),
    )
    expect(told).toEqual(['burning', 'burning-air', 'concentration'])
  })

  it('names outputs as the engine does, and charts by their own names', () => {
    const { model } = dossier()
    const known = model === undefined ? [] : outputNames(lower(model))
    const outputs = causes().nodes.flatMap((node) => node.outputs)
    expect(known).toEqual(expect.arrayContaining([...outputs]))
    expect(causes().nodes[causes().charts['uptake'] ?? -1]?.name).toBe('Uptake')
  })

  it('knows which links a number carries, and which loops they are in', () => {
    const { links, loops } = causes()
    expect(links.filter((link) => link.canSwitch).map(({ id }) => id)).toEqual(['air-uptake'])
    expect(loops.map((loop) => loop.links)).toEqual([['air-uptake', 'uptake-air']])
  })

  it('marks what is not in the language of the page', () => {
    const { model } = dossier()
    if (model === undefined) throw new Error('the example has a model')
    const { language, nodes } = prepareCauses({ dossier: dossier(), words: RUSSIAN }, model)
    expect(language).toBe('en')
    expect(nodes.some((node) => node.isForeign)).toBe(true)
    expect(causes().nodes.some((node) => node.isForeign)).toBe(false)
  })
})

describe('prepareAssumptionsFile', () => {
  it('says what was believed, what the draws hold, and why', () => {
    const draws = {
      names: ['uptake_rate'],
      values: Float64Array.from({ length: 101 }, (_, k) => 0.02 + k / 1e4),
      count: 101,
    }
    const { entries } = prepareAssumptionsFile({ dossier: dossier(), words: ENGLISH }, draws)
    expect(entries).toHaveLength(3)
    expect(entries[0]).toMatchObject({
      variable: 'Uptake rate',
      basis: 'calibrated',
      drawn: { low: 0.021, middle: 0.025, high: 0.029 },
      believed: [0.0211, 0.0246],
    })
    expect(entries[1]?.drawn).toBeUndefined()
  })
})

describe('a prior', () => {
  const row = { centre: 0.5, spread: 0.2 }
  const quantiles = (
    prior: 'normal' | 'lognormal' | 'logitnormal' | 'uniform',
  ): readonly number[] =>
    [0.1, 0.5, 0.9].map((share) => {
      const parameter = dossier().parameters[0]
      if (parameter === undefined) throw new Error('the example has parameters')
      return uncutQuantile({ ...parameter, ...row, prior }, share)
    })

  it('has its middle in the middle, whatever its form', () => {
    for (const prior of ['normal', 'lognormal', 'logitnormal', 'uniform'] as const) {
      expect(quantiles(prior)[1]).toBeCloseTo(0.5, 12)
    }
  })

  it('spreads by its form', () => {
    // 1.2816 is the standard normal's 90th percentile.
    expect(quantiles('normal')[2]).toBeCloseTo(0.5 + 0.2 * 1.2816, 4)
    expect(quantiles('lognormal')[0]).toBeCloseTo(0.5 * Math.exp(-0.2 * 1.2816), 4)
    expect(quantiles('logitnormal')[2]).toBeCloseTo(1 / (1 + Math.exp(-0.2 * 1.2816)), 4)
    expect(quantiles('uniform')[0]).toBeCloseTo(0.34, 12)
    expect(quantiles('uniform')[2]).toBeCloseTo(0.66, 12)
  })
})
