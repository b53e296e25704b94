import { fileURLToPath } from 'node:url'
import { loadDossier, localiseDossier, readDossierFolder } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { sharedWord } from '../../../prepare/dossier-text.ts'
import { ENGLISH, RUSSIAN } from '../../../words/words-fixture.ts'
import { variableName } from './variable-name.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const translation = {
  ...{ language: 'ru', name: 'Русский', interface: {} },
  dossier: { 'parameters.uptake-rate.name': 'Скорость', 'variables.carbon-in-the-air': 'Углерод' },
}
const translated = { ...dossier, translations: new Map([['ru', translation]]) }
const russian = { dossier: localiseDossier(translated, 'ru'), words: RUSSIAN }

/** The name of a variable of the example in an edition. */
function named(written: string, edition: Parameters<typeof variableName>[0]): unknown {
  const found = [...(dossier.model?.variables.values() ?? [])].find(({ name }) => name === written)
  return variableName(edition, found?.key ?? '', written)
}

describe('variableName', () => {
  it('is that of the uncertain number, of the chart, or of the variable itself', () => {
    expect(named('Uptake rate', russian)).toEqual({ text: 'Скорость', language: undefined })
    expect(named('Carbon in the air', russian)).toEqual({ text: 'Углерод', language: undefined })
    expect(named('Concentration', russian)).toEqual({ text: 'Concentration', language: 'en' })
  })

  it('stays that of the file where no translation has it, and in the language of the file', () => {
    expect(named('Land clearing', russian)).toEqual({ text: 'Land clearing', language: 'en' })
    expect(named('Carbon in the air', { dossier, words: ENGLISH })).toEqual({
      text: 'Carbon in the air',
      language: undefined,
    })
  })
})

describe('sharedWord', () => {
  it('is in the main language where no translation has it, and in none without letters', () => {
    expect(sharedWord(russian, 'units', 'GtC')).toEqual({ text: 'GtC', language: 'en' })
    expect(sharedWord(russian, 'units', '1990=100')).toEqual({
      text: '1990=100',
      language: undefined,
    })
  })
})
