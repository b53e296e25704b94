import { loadDossier, parseWorld, readDossierFolder } from '@thaw/dossier'
import { inlinePool, lower, runEnsemble, type Draws, type Ensemble } from '@thaw/engine'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { plainText } from '../view/tell/tell-difference.ts'
import { ENGLISH, RUSSIAN } from '../words/words-fixture.ts'
import { pageRequest } from './ensemble-wish.ts'
import { worldPath } from './named-world.ts'
import { prepareBlankChart } from './prepare-blank-chart.ts'
import { prepareWhatIf } from './prepare-what-ifs.ts'
import { tellFigures } from './tell-figures.ts'
import { historicalInputs } from './ensemble-wish.ts'

const folder = fileURLToPath(new URL('../../../../examples/carbon-bathtub/', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const { model } = dossier
if (model === undefined) throw new Error('the example has a model')
const program = lower(model)

const draws: Draws = {
  names: ['Uptake rate'],
  values: Float64Array.from({ length: 20 }, (_, k) => 0.021 + k * 0.0002),
  count: 20,
}
const run = (inputs: Readonly<Record<string, number>>): Promise<Ensemble> =>
  runEnsemble(pageRequest(dossier, program, draws, inputs), inlinePool())

const edition = { dossier, words: ENGLISH, home: '' }

describe('tellFigures', () => {
  it('says of a chart what stands under it on the page of the what-if', async () => {
    const scenario = dossier.scenarios.get('level-1990')
    if (scenario === undefined) throw new Error('the example has this what-if')
    const page = await prepareWhatIf(edition, dossier, scenario, run)
    const charts = page.charts.map(({ chart }) => chart.id)
    expect(charts.length).toBeGreaterThan(0)
    const told = await tellFigures(edition, { world: parseWorld('level-1990'), charts }, run)
    expect(told.map(({ sentence }) => sentence)).toEqual(page.charts.map((one) => one.sentence))
    expect(told[0]?.name).toBe(dossier.charts.get(charts[0] ?? '')?.name)
  })

  it('says the same of a what-if and of its levers set by hand, in the language of the page', async () => {
    const charts = ['concentration']
    const inRussian = { ...edition, words: RUSSIAN }
    const [what] = await tellFigures(inRussian, { world: parseWorld('level-1990'), charts }, run)
    const [set] = await tellFigures(
      inRussian,
      { world: parseWorld('growth=held-level'), charts },
      run,
    )
    expect(what).toEqual(set)
    expect(plainText(what?.sentence ?? [])).toMatch(/[а-я]/)
  })

  it('sums up all charts where none is named', async () => {
    const told = await tellFigures(edition, { world: parseWorld('no-clearing'), charts: [] }, run)
    expect(told).toHaveLength(1)
    expect(told[0]?.name).toBeUndefined()
    expect(plainText(told[0]?.sentence ?? [])).toMatch(/^You changed 1 thing\./)
  })
})

describe('worldPath', () => {
  it('opens the laboratory in the world, with the charts, and the clock at its first day', () => {
    const view = { world: parseWorld('level-1990'), charts: ['burning', 'uptake'] }
    expect(worldPath(dossier, view)).toMatch(
      /^lab\/\?v=1&growth=held-level&g=burning,uptake&t=1990/,
    )
    expect(worldPath(dossier, { ...view, isBig: true })).toContain('&big=burning')
    expect(worldPath(dossier, { world: parseWorld('as-it-was'), charts: [] })).toBe('lab/')
  })
})

describe('prepareBlankChart', () => {
  it('shows nothing after the clock, and leaves room for all that comes', async () => {
    const base = await run(historicalInputs(dossier))
    const blank = prepareBlankChart(dossier, 'concentration', base)
    if (blank === undefined) throw new Error('the example has that chart')
    const { series, window, domain } = blank
    const shown = series.times.filter((_, k) => Number.isFinite(series.base.quantiles[0]?.[k]))
    expect(Math.max(...shown)).toBeLessThanOrEqual(1990.01)
    expect(window[1]).toBeGreaterThan(2000)
    expect(series.record.every((mark) => mark.kind === 'bar' || mark.time <= 1990)).toBe(true)
    expect(domain[1]).toBeGreaterThan(360)
    expect(prepareBlankChart(dossier, 'nothing', base)).toBeUndefined()
  })
})
