import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import type { Dossier } from '../schema/dossier.ts'
import { dossierTexts, localiseDossier, untranslated } from './localise-dossier.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: files } = await readDossierFolder(base)
const { value: dossier } = loadDossier(files)
const german = localiseDossier(dossier, 'de')

/** The dossier with one more language, of these texts. */
function withTexts(texts: Readonly<Record<string, string>>): Dossier {
  const translation = { language: 'xx', name: 'X', interface: {}, dossier: texts }
  return { ...dossier, translations: new Map([['xx', translation]]) }
}

describe('localiseDossier', () => {
  it('puts texts in place and leaves slugs and numbers', () => {
    expect(german.levers.get('lid')).toMatchObject({
      id: 'lid',
      name: 'Der Deckel',
      group: 'Küche',
      groupSlug: 'kitchen',
      stops: [
        { word: 'ab', slug: 'off', value: 1, about: 'kein Deckel' },
        { word: 'auf', slug: 'on', value: 0.5, about: 'eine Untertasse auf der Tasse' },
        { word: 'versiegelt', slug: 'sealed', value: 0.1, about: 'Wachs' },
      ],
      history: { word: 'auf', slug: 'on', value: 0.5 },
    })
  })

  it('says a word the same wherever it stands', () => {
    expect(german.leverHistories.get('lid')).toMatchObject({ name: 'Der Deckel', group: 'Küche' })
    expect(german.leverHistories.get('lid')?.stops[1]).toMatchObject({ word: 'auf', slug: 'on' })
    expect(german.scenarios.get('no-lid')?.settings).toMatchObject([
      { lever: 'lid', stop: 'ab', slug: 'off' },
      { lever: 'door', stop: 'zu', slug: 'shut' },
    ])
    expect(german.masters.get('kitchen')?.[0]).toMatchObject({
      group: 'Küche',
      word: 'sorglos',
      slug: 'careless',
      settings: [{ lever: 'lid', stop: 'ab', slug: 'off' }],
    })
    expect(german.manifest.lanes).toEqual(['Küche', 'Laboratory'])
    expect(german.events.get('1901-03-05-tea-poured')?.lane).toBe('Küche')
  })

  it('tells what a check asks, and leaves what it runs', () => {
    expect(german.checks.get('tea')).toEqual({
      ...dossier.checks.get('tea'),
      sentence: 'Tee wird kalt.',
      argued: 'Der Tee wird heiß eingeschenkt.',
    })
  })

  it('tells a judgement by the ids of what it judged, but not what was written anew since', () => {
    const golden = new URL('../../golden/judging-marks/case.json', import.meta.url)
    const { add } = JSON.parse(readFileSync(golden, 'utf8')) as { add: Record<string, string> }
    const germanOf = (from: string, to: string): string | undefined => {
      const text = (add['judging.json'] ?? '').replace('"cools"', '"tea"').replace(from, to)
      const judging = new TextEncoder().encode(text)
      const { value } = loadDossier(new Map([...files, ['judging.json', judging]]))
      const told = localiseDossier(value, 'de').judging
      return told && `${told.checks[0]?.sentence} ${told.probabilities.get('cold')?.says}`
    }
    expect(germanOf('', '')).toBe('Tee wird kalt. Der Tee ist kalt.')
    expect(germanOf('Tea cools.', 'Tea cools slowly.')).toBe('Tea cools slowly. Der Tee ist kalt.')
    expect(germanOf('The tea is', 'Tea is')).toBe('Tee wird kalt. Tea is cold.')
  })

  it('has a list under one key, as the table writes it', () => {
    const local = localiseDossier(
      withTexts({ 'glossary.lid.not_to_confuse_with': 'Untertasse; Haube' }),
      'xx',
    )
    expect(local.glossary.get('lid')?.notToConfuseWith).toEqual(['Untertasse', 'Haube'])
    expect(german.glossary.get('lid')?.notToConfuseWith).toEqual(['saucer', 'cosy'])
  })

  it('keeps what has no translation, and the whole dossier where there is none', () => {
    expect(german.claims.get('C1')?.text).toBe('Tea cools')
    expect(localiseDossier(dossier, 'en')).toBe(dossier)
    expect(localiseDossier(dossier, 'fr')).toBe(dossier)
  })

  it('reaches every text by its key', () => {
    const marked = Object.fromEntries([...dossierTexts(dossier).keys()].map((key) => [key, key]))
    const texts = dossierTexts(localiseDossier(withTexts(marked), 'xx'))
    expect([...texts.values()]).toEqual(Object.keys(marked))
  })

  it('is not misled by keys that every object has', () => {
    const strange = withTexts({})
    expect(localiseDossier(strange, 'xx').manifest).toEqual(dossier.manifest)
    expect(untranslated(strange, 'constructor').has('title')).toBe(true)
  })
})

describe('dossierTexts', () => {
  it('keys rows by table, id and column, and what has no row by its path', () => {
    const texts = dossierTexts(dossier)
    expect(texts.get('scenarios.no-lid.was_it_possible')).toBe('Yes.')
    expect(texts.get('levers.lid.stops.sealed.about')).toBe('wax')
    expect(texts.get('levers-history.door.stops.shut')).toBe('shut')
    expect(texts.get('charts.room.name')).toBe('Room warmth, kitchen')
    expect(texts.get('parameters.room-warmth-hall.name')).toBe('Room warmth, hall')
    expect(texts.get('moments.1901-03-05')).toBe('Poured')
    expect(texts.get('documents.doc-recipe.kind')).toBe('note')
    expect(texts.get('checks.tea.says')).toBe('Tea cools.')
    expect(texts.get('attributions.example-data.licence')).toBe('CC BY 4.0')
    expect(texts.get('attributions.example-data.text')).toBe('Copied.')
  })

  it('tells two moments of one day apart', () => {
    const [moment] = dossier.manifest.moments
    const moments = moment === undefined ? [] : [moment, { ...moment, label: 'Drunk' }]
    const texts = dossierTexts({ ...dossier, manifest: { ...dossier.manifest, moments } })
    expect(texts.get('moments.1901-03-05')).toBe('Poured')
    expect(texts.get('moments.1901-03-05-2')).toBe('Drunk')
  })
})

describe('untranslated', () => {
  it('names what stays in the main language, but no text without letters', () => {
    const left = untranslated(withTexts({ title: 'T' }), 'xx')
    expect(left.has('title')).toBe(false)
    expect(left.has('tagline')).toBe(true)
    expect(left.has('charts.room.direction')).toBe(false)
    expect(untranslated(dossier, 'de').has('claims.C1.claim')).toBe(true)
  })

  it('knows the lanes of an edition by their words in the main language', () => {
    const left = untranslated(german, 'de')
    expect(german.manifest.lanes).toEqual(['Küche', 'Laboratory'])
    expect(left.has('lanes.küche')).toBe(false)
    expect(left.has('lanes.laboratory')).toBe(true)
  })

  it('is nothing for the main language', () => {
    expect(untranslated(dossier, 'en').size).toBe(0)
  })
})
