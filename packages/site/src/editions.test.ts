import { loadDossier, readDossierFolder, type Dossier, type Translation } from '@thaw/dossier'
import { inlinePool } from '@thaw/engine'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { siteEditions } from './editions.ts'
import { ensembleCache } from './ensemble-cache.ts'
import { modelRuns } from './model-runs.ts'
import { planEdition } from './plan-edition.ts'
import { findAlternates } from './related-pages.ts'

const folder = fileURLToPath(new URL('../../../examples/carbon-bathtub', import.meta.url))
const files = (await readDossierFolder(folder)).value

/** The example with a third language dropped in as one file. */
function withLanguage(
  translation: Partial<Pick<Translation, 'interface' | 'dossier'>> = {},
): Dossier {
  const text = new TextDecoder().decode(files.get('dossier.yaml'))
  const bytes = (written: string): Uint8Array => new TextEncoder().encode(written)
  const changed = new Map(files)
    .set('dossier.yaml', bytes(text.replace(/^languages: .*$/m, 'languages: [en, ru, eo]')))
    .set(
      'strings/eo.json',
      bytes(JSON.stringify({ language: 'eo', name: 'Esperanto', dossier: {}, ...translation })),
    )
  return loadDossier(changed).value
}

describe('siteEditions', () => {
  it('has the first language at the root and each other under its own name', () => {
    const { value } = siteEditions(withLanguage())
    expect(value.map(({ language, name, home }) => [language, name, home])).toEqual([
      ['en', 'English', ''],
      ['ru', 'Русский', 'ru/'],
      ['eo', 'Esperanto', 'eo/'],
    ])
  })

  it('says what a dropped-in file says, and the rest in English, with one warning that counts it', () => {
    const dossier = withLanguage({
      interface: { 'tell.in-year': 'en {year}' },
      dossier: { title: 'La bankuvo' },
    })
    const { value, issues } = siteEditions(dossier)
    const [, , third] = value
    expect(third?.words.text('tell.in-year', { year: '1990' })).toBe('en 1990')
    expect(third?.words.text('tell.brief-same')).toBe('No change')
    expect(third?.dossier.manifest.title).toBe('La bankuvo')
    expect(issues.map(({ code }) => code)).toEqual(['SI023'])
    expect(issues[0]?.message).toMatch(/^In the language "eo" \d+ of \d+ messages/)
  })

  it('names the file and the key of a message that cannot be used, and does without it', () => {
    const dossier = withLanguage({
      interface: {
        'tell.in-yaer': 'en {year}',
        'tell.in-year': 'en {year',
        'tell.to-year': 'al {jaro}',
      },
    })
    const { value, issues } = siteEditions(dossier)
    const told = issues.filter(({ code }) => code !== 'SI023')
    expect(told.map(({ code }) => code)).toEqual(['SI020', 'SI021', 'SI022'])
    expect(told.every(({ message }) => message.includes('strings/eo.json'))).toBe(true)
    expect(told[0]?.message).toContain('Did you mean "tell.in-year"?')
    expect(told[2]?.message).toContain('it lacks "to" and it adds "jaro"')
    expect(value[2]?.words.text('tell.in-year', { year: '1990' })).toBe('in 1990')
  })
})

describe('planEdition', () => {
  it('tells live pages in every language from the same runs, and has every room in each', async () => {
    const dossier = withLanguage({ dossier: { 'front.question': 'Kio se?' } })
    const runs = await modelRuns(dossier, ensembleCache(inlinePool()))
    const planned = []
    for (const edition of siteEditions(dossier).value) {
      planned.push(await planEdition(edition, dossier, runs))
    }
    const paths = planned.map(({ pages }) => pages.map(({ head }) => head.path))
    expect(paths[0]).toEqual(expect.arrayContaining(['', 'lab/', 'record/', 'sources/']))
    expect(paths[1]?.every((path) => path.startsWith('ru/'))).toBe(true)
    expect(paths[1]).toEqual(expect.arrayContaining(['ru/', 'ru/lab/', 'ru/record/']))
    const written = planned.flatMap(({ files: own }) => [...own.keys()])
    expect(written.filter((path) => path.endsWith('draws.json'))).toEqual(['lab/data/draws.json'])
    const [, , third] = planned
    const front = await third?.pages.find(({ head }) => head.path === 'eo/')?.show()
    expect(front).toMatchObject({ kind: 'front', question: 'Kio se?', home: 'eo/' })
    const lab = await third?.pages.find(({ head }) => head.path === 'eo/lab/')?.show()
    expect(lab).toMatchObject({ files: { program: '../../lab/data/program.json' } })
    const alternatesOf = findAlternates(planned)
    const [main] = planned
    if (main === undefined) throw new Error('there is a main edition')
    expect(alternatesOf(main.edition, 'lab/').map(({ path }) => path)).toEqual([
      'lab/',
      'ru/lab/',
      'eo/lab/',
    ])
    expect(alternatesOf(main.edition, 'record/').map(({ path }) => path)).toEqual([
      'record/',
      'ru/record/',
      'eo/record/',
    ])
  })
})
