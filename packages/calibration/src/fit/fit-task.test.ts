import { fileURLToPath } from 'node:url'
import { drawDesign } from '@thaw/analysis'
import { fitHash, loadDossier, readDossierFolder } from '@thaw/dossier'
import { inlinePool } from '@thaw/engine'
import { expect, it } from 'vitest'
import { fitTaskOf, narrowingFigures, type FitTask } from './fit-task.ts'
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
