import { loadDossier, localiseDossier, readDossierFolder } from '@thaw/dossier'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { RUSSIAN } from '../../../words/words-fixture.ts'
import { searchEntries } from './search-entries.ts'

const folder = fileURLToPath(new URL('../../../../../dossier/golden-base', import.meta.url))
const { value: main } = loadDossier((await readDossierFolder(folder)).value)

describe('searchEntries', () => {
  it('marks every text as of the main language where nothing is translated', () => {
    const dossier = localiseDossier({ ...main, translations: new Map() }, 'ru')
    const entries = searchEntries({ dossier, words: RUSSIAN, home: 'ru/' }, main)
    expect(entries.length).toBeGreaterThan(10)
    const unmarked = entries.flatMap(({ path, title, titleLanguage, text, textLanguage }) => [
      ...(/\p{L}/u.test(title) && titleLanguage !== 'en' ? [`${path} ${title}`] : []),
      ...(/\p{L}/u.test(text) && textLanguage !== 'en' ? [`${path} ${text}`] : []),
    ])
    expect(unmarked).toEqual([])
  })
})
