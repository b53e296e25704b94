import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../../../words/words-fixture.ts'
import type { DossierText } from '../../../../prepare/dossier-text.ts'
import { variableGroups, type VariableEntry } from './model-variables.ts'

const folder = fileURLToPath(
  new URL('../../../../../../../examples/carbon-bathtub', import.meta.url),
)
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const { model } = dossier
if (model === undefined) throw new Error('the example has no model')
const groups = variableGroups({ dossier, words: ENGLISH, home: '' }, model)

function entry(name: string): VariableEntry {
  const found = groups.flatMap(({ variables }) => variables).find((one) => one.name === name)
  if (found === undefined) throw new Error(`no variable ${name}`)
  return found
}

const names = (list: readonly { readonly name: DossierText }[]): readonly string[] =>
  list.map(({ name }) => name.text)

describe('the variables of a model', () => {
  it('stand once each', () => {
    const keys = groups.flatMap(({ variables }) => variables.map(({ key }) => key))
    expect([...keys].sort()).toEqual([...model.variables.keys()].sort())
  })

  it('name the flows of a stock apart from what its equation reads', () => {
    const air = entry('Carbon in the air')
    expect(names(air.inflows)).toEqual(['Burning', 'Land clearing'])
    expect(names(air.outflows)).toEqual(['Uptake'])
    expect(names(air.reads)).toEqual(['Concentration at the start', 'Carbon per ppm'])
  })

  it('lead from a flow to the stock that it drains', () => {
    expect(names(entry('Uptake').reads)).toEqual(['Carbon above balance', 'Uptake rate'])
    expect(names(entry('Uptake').readBy)).toEqual(['Carbon in the air'])
  })

  it('lead from an input to all whose equations name it', () => {
    expect(names(entry('Turn').readBy)).toEqual([
      'Land clearing',
      'Years before the turn',
      'Years after the turn',
    ])
    expect(entry('Turn').kind).toBe('input')
  })
})
