import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { inlinePool, lower, runEnsemble, type Draws, type Ensemble } from '@thaw/engine'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { plainText } from '../view/tell/tell-difference.ts'
import { RUSSIAN } from '../words/words-fixture.ts'
import { pageRequest } from './ensemble-wish.ts'
import { prepareWhatIf, runWhatIfs, watchedCharts } from './prepare-what-ifs.ts'

const folder = fileURLToPath(new URL('../../../../examples/carbon-bathtub/', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

/** Draws of no posterior: one parameter, spread evenly about its number. */
const draws: Draws = {
  names: ['Uptake rate'],
  values: Float64Array.from({ length: 20 }, (_, k) => 0.021 + k * 0.0002),
  count: 20,
}

describe('prepareWhatIf', () => {
  it('has a page for every what-if that moves a lever, told in the language of the edition', async () => {
    const { model } = dossier
    if (model === undefined) throw new Error('the example has a model')
    const program = lower(model)
    const counted = { runs: 0 }
    const run = (inputs: Readonly<Record<string, number>>): Promise<Ensemble> => {
      counted.runs += 1
      return runEnsemble(pageRequest(dossier, program, draws, inputs), inlinePool())
    }
    const edition = { dossier, words: RUSSIAN, home: 'ru/' }
    const pages = await Promise.all(
      runWhatIfs(dossier).map((one) => prepareWhatIf(edition, dossier, one, run)),
    )
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.every(({ id }) => dossier.scenarios.has(id))).toBe(true)
    // The world as it was and the world of the what-if, whatever the count of charts.
    expect(counted.runs).toBe(2 * pages.length)
    for (const page of pages) {
      expect(page.lab).toMatch(/^ru\/lab\/\?v=1&/)
      expect(page.moved.every(({ stop, was }) => stop !== '' && stop !== was)).toBe(true)
      for (const { series, sentence } of page.charts) {
        expect(series.yours?.fan.quantiles).toHaveLength(5)
        expect(plainText(sentence)).toMatch(/[а-я]/)
      }
    }
    expect(JSON.parse(JSON.stringify(pages))).toEqual(pages)
  })
})

describe('watchedCharts', () => {
  const [scenario] = dossier.scenarios.values()
  if (scenario === undefined) throw new Error('the example has a what-if')
  const [first, second] = [...dossier.charts.values()].filter(({ series }) => series.length > 0)

  it('takes the charts whose series the author names, in his order', () => {
    const text = `${second?.series[0] ?? ''} falls, ${first?.series[0] ?? ''} rises`
    const ids = watchedCharts(dossier, { ...scenario, whatToWatch: text })
    expect(ids).toEqual([second?.id, first?.id])
  })

  it('takes an id only where it stands alone, in any script', () => {
    const charts = new Map(
      ['co2', 'co2-rate', 'теплота'].flatMap((id) =>
        first === undefined ? [] : [[id, { ...first, id, series: [id] }] as const],
      ),
    )
    const text = 'co2-rate rises; теплота.'
    const ids = watchedCharts({ ...dossier, charts }, { ...scenario, whatToWatch: text })
    expect(ids).toEqual(['co2-rate', 'теплота'])
  })

  it('takes the one of the front page where none is named', () => {
    const ids = watchedCharts(dossier, { ...scenario, whatToWatch: 'Nothing in particular.' })
    expect(ids).toEqual([dossier.manifest.front?.chart])
  })
})
