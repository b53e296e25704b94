import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type Parameter } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../../words/words-fixture.ts'
import { docText } from './variables/doc-text.ts'
import { tellPrior } from './parameters/model-prior.ts'
import { isOnePage, modelSectors, pageOfVariable } from './model-sectors.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const { model } = dossier
if (model === undefined) throw new Error('the example has no model')

describe('where variables stand', () => {
  const [key = ''] = model.variables.keys()
  const [first] = model.variables.values()
  if (first === undefined) throw new Error('the model is empty')
  const many = {
    ...model,
    groups: [
      { name: 'Air', doc: '', members: [key] },
      { name: 'air', doc: '', members: ['k1'] },
      { name: 'Nobody', doc: '', members: [] },
    ],
    variables: new Map([
      [key, first],
      ...Array.from({ length: 40 }, (_, k) => [`k${String(k)}`, first] as const),
    ]),
  }

  it('is the page of a small model itself', () => {
    expect(isOnePage(model)).toBe(true)
    expect(pageOfVariable(model, key)).toMatch(/^model\/#v-/)
  })

  it('is a page for each group of a large one, with an address of its own', () => {
    expect(isOnePage(many)).toBe(false)
    expect(modelSectors(many).map(({ slug }) => slug)).toEqual(['air', 'air-2', 'more'])
    expect(pageOfVariable(many, key)).toMatch(/^model\/variables\/air\/#v-/)
    expect(pageOfVariable(many, 'k1')).toBe('model/variables/air-2/#v-k1')
    expect(pageOfVariable(many, 'k2')).toBe('model/variables/more/#v-k2')
  })

  it('is the model’s own page for what the model has not', () => {
    expect(pageOfVariable(many, 'unknown')).toBe('model/#v-unknown')
  })
})

describe('documentation', () => {
  const [work = ''] = dossier.sources.keys()

  it('leads from bracketed ids to works', () => {
    expect(docText(dossier, `Counted [${work}; ${work}], then left.`)).toMatchObject([
      'Counted ',
      [{ id: work }, { id: work }],
      ', then left.',
    ])
  })

  it('keeps subscripts and brackets that name no work', () => {
    expect(docText(dossier, 'Staff[doctors] and [nobody1900]')).toEqual([
      'Staff',
      '[doctors]',
      ' and ',
      '[nobody1900]',
    ])
  })
})

describe('a prior in words', () => {
  const row = {
    prior: 'uniform',
    centre: 0.5,
    spread: 0.25,
    low: 0,
    high: undefined,
  } as unknown as Parameter

  it('tells the middle and the middle eight in ten', () => {
    expect(tellPrior(row, ENGLISH)).toBe(
      'uniform, middle 0.5; 8 in 10 between 0.3 and 0.7; at least 0',
    )
  })

  it('has the decimal mark of the language', () => {
    expect(tellPrior(row, RUSSIAN)).toContain('середина 0,5; 8 из 10 между 0,3 и 0,7')
  })
})
