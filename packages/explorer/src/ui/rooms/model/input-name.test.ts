import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../../words/words-fixture.ts'
import { inputName } from './input-name.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

/** Shows which text was asked for. */
const read = (key: string, text: string): { text: string; language: string } => ({
  ...{ text, language: key },
})

describe('inputName', () => {
  it('reads the name of a row by the key that a translation has', () => {
    const edition = { dossier, words: RUSSIAN }
    const [own] = dossier.parameters.map(({ variableKey }) =>
      inputName(edition, variableKey, { read, written: '' }),
    )
    expect(own).toEqual({ text: 'Uptake rate', language: 'parameters.uptake-rate.name' })
  })

  it('says that the name of an input without a row is in the language of the model', () => {
    // The output of the only fit has no prior.
    const languages = dossier.fits.flatMap(({ variableKey, variable: written }) =>
      [ENGLISH, RUSSIAN].map(
        (words) => inputName({ dossier, words }, variableKey, { read, written }).language,
      ),
    )
    expect(languages).toEqual([undefined, 'en'])
  })
})
