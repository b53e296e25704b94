import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import { localiseDossier } from './localise-dossier.ts'
import { sharedKey, sharedText, sharedTexts } from './shared-texts.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(base)).value)

describe('sharedTexts', () => {
  it('has units, groups and names of the model, by what they are', () => {
    const texts = sharedTexts(dossier)
    expect(texts.get('topics.kitchen')).toEqual(new Set(['kitchen']))
    expect(texts.get('units.degrees-year')).toEqual(new Set(['degrees/year']))
    expect(texts.get('variables.cooling')).toEqual(new Set(['cooling']))
  })

  it('has no key for what has a name elsewhere, nor for a unit without letters', () => {
    const keys = [...sharedTexts(dossier).keys()]
    expect(dossier.charts.get('warmth')?.name).toBe('Warmth')
    expect(keys).not.toContain('variables.warmth')
    expect(keys).not.toContain('units.1')
  })
})

describe('sharedText', () => {
  const translation = {
    ...{ language: 'xx', name: 'X', interface: {} },
    dossier: { 'topics.kitchen': 'cuisine', 'units.c': 'degrés' },
  }
  const translated = { ...dossier, translations: new Map([['xx', translation]]) }

  it('is the word of the translation, and nothing without one', () => {
    expect(sharedText(translated, 'xx', sharedKey('topics', 'kitchen'))).toBe('cuisine')
    expect(sharedText(translated, 'xx', sharedKey('units', '°C'))).toBe('degrés')
    expect(sharedText(translated, 'xx', sharedKey('variables', 'constructor'))).toBeUndefined()
    expect(sharedText(dossier, 'en', sharedKey('topics', 'kitchen'))).toBeUndefined()
  })

  it('leaves the words of the dossier alone, by which things are found', () => {
    const series = localiseDossier(translated, 'xx').series.get('tea-warmth')
    expect(series).toMatchObject({ group: 'kitchen', unit: '°C' })
  })
})
