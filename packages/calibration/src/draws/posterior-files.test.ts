import { fileURLToPath } from 'node:url'
import { drawDesign } from '@thaw/analysis'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fitTaskOf } from '../fit/fit-task.ts'
import { calibrationPlan, type Calibration } from './calibration.ts'
import { posteriorFiles } from './posterior-files.ts'

const example = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const task = fitTaskOf(loadDossier((await readDossierFolder(example)).value).value)
if (task === undefined) throw new Error('the example has no model')
const { parameters } = task

/** Draws of the priors under the name of chains of three stages. */
const calibration: Calibration = {
  ...{ task, isConverged: true, draws: drawDesign('lhs', parameters, 50, 1) },
  plan: { ...calibrationPlan({ seed: 4, mostSweeps: 900 }), stageSweeps: 300 },
  state: {
    ...{ kind: 'chains', settled: new Float64Array(), steps: [], accepted: [], rungs: [] },
    ...{ chains: { points: new Float64Array(), logs: new Float64Array() } },
    ...{ stages: 3, trace: { chains: 32, size: 0, values: new Float64Array() } },
    convergence: parameters.map((_, at) => ({ rHat: 1.01, bulk: 500 + at, tail: 450.9 + at })),
    candidates: 12_345,
  },
}

describe('posteriorFiles', () => {
  const files = posteriorFiles(calibration, 'Found by hand.')

  it('tells of the search without its first stage, which is not kept', () => {
    expect(parse(files.get('posterior.yaml') ?? '')).toMatchObject({
      ...{ seed: 4, draws: 50, candidates: 12_345, chains: 32, sweeps: 600 },
      // The worst of all parameters, and no more than that.
      ...{ effective_sample: 450, r_hat: 1.01, split: 2011, calibrated: true },
    })
  })

  it('counts what the record narrowed, what it moved, and what it left', () => {
    const { names, values, count } = calibration.draws
    // Of draws of the priors one column is drawn together, and one is set off by a deviation of its prior.
    const [narrow, far] = parameters.map(({ prior: { centre, form } }, column) => ({
      centre,
      form,
      column,
    }))
    const changed = values.map((value, at) => {
      const column = at % names.length
      if (column === narrow?.column) return narrow.centre * (value / narrow.centre) ** 0.1
      return column === far?.column ? value + (parameters[far.column]?.prior.spread ?? 0) : value
    })
    const draws = { names, values: changed, count }
    const noteOf = (told: Calibration): unknown =>
      (
        parse(posteriorFiles(told, 'Found by hand.').get('posterior.yaml') ?? '') as {
          note: unknown
        }
      ).note
    expect(noteOf(calibration)).toBe(
      'Found by hand. The record narrowed 0 of 3 parameters by a tenth or more; the other 3 rest on their priors.',
    )
    expect(noteOf({ ...calibration, draws })).toBe(
      'Found by hand. The record narrowed 1 of 3 parameters by a tenth or more and moved 1 more; the other one rests on its prior.',
    )
  })

  it('has a row for each draw, and one for each parameter with its width', () => {
    const [head, ...rows] = (files.get('posterior.csv') ?? '').trim().split('\n')
    expect([head, rows.length]).toEqual([parameters.map(({ name }) => name).join(), 50])
    const [, first] = (files.get('convergence.csv') ?? '').split('\n')
    expect(first).toMatch(new RegExp(`^${parameters[0]?.name},1\\.0100,500,451,(0\\.9|1\\.0)`))
  })
})
