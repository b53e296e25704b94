import { fileURLToPath } from 'node:url'
import {
  loadDossier,
  modelHash,
  priorsHash,
  readDossierFolder,
  type Sensitivity,
} from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../../../words/words-fixture.ts'
import { judgeEntry } from '../model-judge.ts'
import { sensitivityData } from './sensitivity-data.ts'

const folder = fileURLToPath(
  new URL('../../../../../../../examples/carbon-bathtub', import.meta.url),
)
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const { model, parameters } = dossier
const [first, second] = parameters
if (model === undefined || first === undefined || second === undefined) {
  throw new Error('the example has no model')
}

const index = (row: typeof first, measure: 'mu_star' | 'mu', value: number) => ({
  ...{ id: `${row.variable} ${measure}`, parameter: row.modelName, modelName: row.modelName },
  ...{ variableKey: row.variableKey, measure, index: value, low: value - 1, high: value + 1 },
  span: row.span,
})
const outcome: Sensitivity = {
  ...{ id: 'concentration', output: 'Concentration', modelName: 'Concentration', time: 2000 },
  variableKey:
    [...model.variables.values()].find(({ name }) => name === 'Concentration')?.key ?? '',
  ...{ method: 'morris', over: 'prior', seed: 0, count: 20, span: first.span },
  ...{ modelHash: modelHash(model), inputHash: priorsHash(parameters) },
  indices: [
    ...[index(second, 'mu_star', 8), index(second, 'mu', -8)],
    ...[index(first, 'mu_star', 2), index(first, 'mu', 2)],
  ],
}
const edition = (...all: readonly Sensitivity[]) => ({
  dossier: { ...dossier, sensitivities: new Map(all.map((one) => [one.id, one])) },
  words: ENGLISH,
  home: '',
})

describe('what an outcome hangs on', () => {
  it('ranks parameters in the order of the file, with the leading measure apart', () => {
    const [found] = sensitivityData(edition(outcome))?.outcomes ?? []
    expect(found?.first.map(({ rank, name, index: told }) => [rank, name.text, told])).toEqual([
      [1, second.name, '8.0'],
      [2, first.name, '2.0'],
    ])
    expect(found).toMatchObject({ measure: 'mu_star', besides: ['mu'], others: [], time: '2000' })
    expect(found?.first[0]).toMatchObject({ interval: '7.0 to 9.0', besides: ['−8.0'] })
  })

  it('folds away all but the first twelve', () => {
    const many = Array.from({ length: 15 }, (_, at) => ({
      ...index(first, 'mu_star', 15 - at),
      parameter: `P${at}`,
    }))
    const [found] = sensitivityData(edition({ ...outcome, indices: many }))?.outcomes ?? []
    expect([found?.first.length, found?.others.length, found?.others[0]?.rank]).toEqual([12, 3, 13])
  })

  it('is not shown where it is of another model or other priors, and the model’s page says so', () => {
    const strange = { ...outcome, id: 'strange', modelHash: 'other' }
    expect(sensitivityData(edition(strange))).toBeUndefined()
    expect(sensitivityData(edition({ ...outcome, inputHash: 'other' }))).toBeUndefined()
    const both = edition(outcome, strange)
    expect(sensitivityData(both)?.outcomes.map(({ id }) => id)).toEqual(['concentration'])
    expect(judgeEntry(both)).toMatchObject({ sensitivities: 1, strangeSensitivities: 1 })
  })
})
