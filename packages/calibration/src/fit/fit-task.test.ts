import { fileURLToPath } from 'node:url'
import { drawDesign } from '@thaw/analysis'
import { fitHash, loadDossier, readDossierFolder, type FitTarget } from '@thaw/dossier'
import { inlinePool } from '@thaw/engine'
import { expect, it } from 'vitest'
import { fitTaskOf, narrowingFigures, splitOf, type FitTask, type Mode } from './fit-task.ts'
import { judgeModes } from '../judge/judge-modes.ts'
import { prepareRuns } from './record-runs.ts'

const example = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const files = (await readDossierFolder(example)).value
const head = 'id,variable,series,unit,from,until,reading,error,spread,bound'

function taskOf(bound: string): FitTask {
  const row = `concentration,Concentration,mauna-loa,ppm,1960,2011,rate,normal,1,${bound}`
  const table = new TextEncoder().encode(`${head}\n${row}\n`)
  const task = fitTaskOf(loadDossier(new Map(files).set('fit.csv', table)).value)
  if (task === undefined) throw new Error('the example has no model')
  return task
}

/** The mode of such a row with some of it changed. */
function modeOf(changes: Partial<FitTarget>, split?: number): Mode {
  const { dossier } = taskOf('')
  const fits = dossier.fits.map((target) => ({ ...target, ...changes }))
  const mode = fitTaskOf({ ...dossier, fits }, split)?.modes[0]
  if (mode === undefined) throw new Error('the dossier has no row')
  return mode
}

/** Log likelihood of some draws of the priors. */
async function likelihoods(task: FitTask): Promise<Float64Array> {
  const observations = narrowingFigures(task.modes)
  const runs = prepareRuns({ program: task.program, observations, pool: inlinePool() })
  return runs.logLikelihood(drawDesign('lhs', task.parameters, 8, 1))
}

it('narrows draws to bounds: what lies above them costs nothing', async () => {
  const [exact, least, most] = await Promise.all(
    ['', 'at least', 'at most'].map(async (bound) => likelihoods(taskOf(bound))),
  )
  const best = Math.max(...(least ?? []))
  expect(best).toBeGreaterThan(Math.max(...(exact ?? [])))
  expect(Math.max(...(most ?? []))).not.toBe(best)
})

it('judges nothing by bounds', async () => {
  const task = taskOf('at least')
  expect(narrowingFigures(task.modes).length).toBeGreaterThan(40)
  const draws = drawDesign('lhs', task.parameters, 8, 1)
  const { modes } = await judgeModes({ ...task, task, draws, pool: inlinePool(), seed: 1 })
  expect(modes.map(({ fitted, heldOut }) => [fitted.points, heldOut.points])).toEqual([[0, 0]])
})

it('gives a row of bounds another mark than one of figures', () => {
  const marks = ['', 'exact', 'at least'].map((bound) => fitHash(taskOf(bound).dossier.fits))
  expect(marks[0]).toBe(marks[1])
  expect(marks[2]).not.toBe(marks[0])
})

it('holds out figures up to the last time of the model, the one that ends there too', () => {
  // Yearly figures from 2011 on; the model ends with 2020.
  expect(modeOf({}).heldOut.map(({ start }) => Math.floor(start))).toEqual([
    ...[2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020],
  ])
})

it('fits no figure of which the record tells after a moved split, wherever it is held against the model', () => {
  const ends = (shiftYears: number): number =>
    Math.max(...modeOf({ shiftYears }, 1990).fitted.map(({ end }) => end))
  expect([ends(0), ends(1), ends(-1)]).toEqual([1990, 1990, 1989])
})

it('begins a forecast where the first of the modes holds figures out', () => {
  const modes = [
    { ...modeOf({}), until: 2011 },
    { ...modeOf({}), until: 2000 },
    // Nothing is held out of this one, so nothing has to be forgotten for it.
    { ...modeOf({}), until: 1980, heldOut: [] },
  ]
  expect(splitOf({ modes })).toBe(2000)
  expect(splitOf({ modes: [] })).toBe(Infinity)
})
