import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type Judging } from '@thaw/dossier'
import { inlinePool } from '@thaw/engine'
import { beforeAll, describe, expect, it } from 'vitest'
import { fitTaskOf, type FitTask } from '../fit/fit-task.ts'
import { judgeDossier } from './judge-dossier.ts'
import { judgingOf } from './judging-of.ts'

const example = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))

const fits = `id,variable,series,unit,from,until,held_out_until,reading,factor,shift,error,spread,floor,reason
concentration,Concentration,mauna-loa,ppm,1960,2011,,rate,1,0,normal,1,0,
decades,Burning,fossil-decades,,1960,2000,,period,10,0,lognormal,0.03,0,
`

/** The example with a second mode whose figures are no yearly ones. */
async function openTask(): Promise<FitTask> {
  const files = new Map((await readDossierFolder(example)).value)
  const { value } = loadDossier(files.set('fit.csv', new TextEncoder().encode(fits)))
  const task = fitTaskOf(value)
  if (task === undefined) throw new Error('the example has no model')
  return task
}

describe('judgingOf', () => {
  let judging: Judging
  let task: FitTask

  beforeAll(async () => {
    task = await openTask()
    const { posterior } = task.dossier
    if (posterior === undefined) throw new Error('the example has no draws')
    const { modelNames: names, values, drawCount: count } = posterior
    const draws = { names, values, count }
    const { value: judgement } = await judgeDossier({ task, draws, pool: inlinePool(), seed: 1 })
    judging = judgingOf({ task, judgement, checks: [], splits: [], readings: [] })
  })

  it('gives the bands that coverage was counted by, in the unit of the record', () => {
    for (const { figures, fitted, heldOut } of judging.modes) {
      for (const [isHeldOut, score] of [[false, fitted] as const, [true, heldOut] as const]) {
        const own = figures.filter((figure) => figure.heldOut === isHeldOut)
        const within50 = own.filter(({ record, q25, q75 }) => record >= q25 && record <= q75)
        const within90 = own.filter(({ record, q05, q95 }) => record >= q05 && record <= q95)
        expect([own.length, within50.length, within90.length]).toEqual([
          ...[score.points, score.covered50, score.covered90],
        ])
      }
    }
    // Neither none nor all of them, or nothing would be told by that.
    const { covered50, points } = judging.totals.heldOut
    expect(covered50 > 0 && covered50 < points).toBe(true)
  })

  it('has the figures as the record has them', () => {
    const series = task.dossier.series.get('fossil-decades')
    const figures = judging.modes[1]?.figures ?? []
    expect(figures.map(({ from, to, record }) => [from, to, record])).toEqual(
      series?.points.slice(0, figures.length).map(({ start, end, value }) => [start, end, value]),
    )
    // A total of ten years, where the model has it for one.
    for (const { record, q50 } of figures) expect(Math.abs(q50 / record - 1)).toBeLessThan(0.15)
  })

  it('tells what the rivals say where figures are held out, and nothing before', () => {
    const figures = judging.modes[0]?.figures ?? []
    const [last] = figures.filter(({ heldOut }) => !heldOut).slice(-1)
    for (const figure of figures) {
      expect(figure.last).toBe(figure.heldOut ? last?.record : undefined)
      expect(figure.trend === undefined).toBe(!figure.heldOut)
    }
  })
})

describe('fitTaskOf', () => {
  it('fits no figure that tells of both sides of a moved split, and holds out one whose middle is unseen', async () => {
    const { dossier } = await openTask()
    const countAt = (split: number): readonly (number | undefined)[] => {
      const mode = fitTaskOf(dossier, split)?.modes[1]
      return [mode?.fitted.length, mode?.heldOut.length, mode?.points.length]
    }
    expect(countAt(1970)).toEqual([1, 1, 2])
    // The middle of the first ten years is seen, their end is not.
    expect(countAt(1967)).toEqual([0, 1, 1])
    // Its middle is not seen either.
    expect(countAt(1964)).toEqual([0, 2, 2])
  })
})
