import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import type { Dossier } from '../schema/dossier.ts'
import { columnTexts } from './column-texts.ts'
import { localiseDossier, untranslated } from './localise-dossier.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(base)).value)

/** The dossier in one more language, which has these texts only. */
function inRussian(texts: Readonly<Record<string, string>>): Dossier {
  const translation = { language: 'ru', name: 'Русский', interface: {}, dossier: texts }
  return { ...dossier, translations: new Map([['ru', translation]]) }
}

describe('columnTexts', () => {
  it('gives the text of a column in the language that the name of its neighbour ends with', () => {
    expect(Object.fromEntries(columnTexts(dossier, 'ru'))).toEqual({
      'people.cook.name': 'Повар',
      'glossary.lid.term': 'крышка',
      'documents.doc-recipe.title': 'Рецепт',
    })
    expect(columnTexts(dossier, 'de').size).toBe(0)
  })

  it('calls a person by the short form of the list of words', () => {
    const [term] = dossier.russianTerms
    if (term === undefined) throw new Error('the base has a term')
    const russianTerms = [{ ...term, ruShort: 'П. Варов' }]
    expect(columnTexts({ ...dossier, russianTerms }, 'ru').get('people.cook.name')).toBe('П. Варов')
  })
})

describe('an edition in the language of such columns', () => {
  it('has their texts, and says of nothing that is in the language that it is not', () => {
    const local = localiseDossier(inRussian({}), 'ru')
    expect(local.people.get('cook')?.name).toBe('Повар')
    expect(local.people.get('porter')?.name).toBe('The Porter')
    const left = untranslated(local, 'ru')
    expect(left.has('people.cook.name')).toBe(false)
    expect(left.has('people.porter.name')).toBe(true)
  })

  it('keeps what the translation says before them', () => {
    const local = localiseDossier(inRussian({ 'people.cook.name': 'Повариха' }), 'ru')
    expect(local.people.get('cook')).toMatchObject({ name: 'Повариха', nameRu: 'Повар' })
  })

  it('says bodies, ranks and positions in one way, under keys that do not change', () => {
    const texts = { 'bodies.kitchen-council': 'Совет кухни', 'ranks.full': 'член' }
    const local = localiseDossier(inRussian(texts), 'ru')
    expect(local.offices[0]).toMatchObject({ body: 'Совет кухни', bodySlug: 'kitchen-council' })
    expect(local.votes[0]).toMatchObject({ rank: 'член', rankSlug: 'full' })
    expect(untranslated(local, 'ru').has('bodies.kitchen-council')).toBe(false)
    expect(untranslated(local, 'ru').has('positions.silent')).toBe(true)
  })
})
