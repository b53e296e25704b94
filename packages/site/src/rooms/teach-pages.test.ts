import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { inlinePool } from '@thaw/engine'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ensembleCache } from '../ensemble-cache.ts'
import { siteEditions } from '../editions.ts'
import { modelRuns } from '../model-runs.ts'
import { teachPages } from './teach-pages.ts'
import { textsPages } from './texts-pages.ts'

const folder = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const runs = await modelRuns(dossier, ensembleCache(inlinePool()))
const [english, russian] = siteEditions(dossier).value
if (english === undefined || russian === undefined) throw new Error('the example has two editions')

describe('teachPages', () => {
  it('has the same pages in every edition, the room first, and lessons by their length', async () => {
    const pages = teachPages(english, runs, dossier)
    const others = teachPages(russian, runs, dossier)
    expect(pages.map(({ head }) => head.path)).toEqual(['teach/', 'teach/one-tap/'])
    expect(others.map(({ head }) => head.path)).toEqual(['ru/teach/', 'ru/teach/one-tap/'])
    expect(await pages[0]?.show()).toMatchObject({
      kind: 'teach',
      data: { lessons: [{ minutes: 20 }] },
    })
  })

  it('says to machines that a lesson is one, how long it takes and whom it is for', () => {
    const [, lesson] = teachPages(russian, runs, dossier)
    expect(lesson?.head.about).toEqual([
      expect.objectContaining({
        '@type': 'LearningResource',
        timeRequired: 'PT20M',
        educationalLevel: 'anyone who has filled a bath',
        inLanguage: 'en',
      }),
    ])
  })

  it('puts what the model says in the place of its figures, and says so where nothing runs', async () => {
    const textOf = async (with_: typeof runs): Promise<string> => {
      const [, lesson] = teachPages(russian, with_, dossier)
      return JSON.stringify(await lesson?.show())
    }
    const told = await textOf(runs)
    expect(told).not.toContain('{{')
    expect(told).toContain('<span class=\\"figure\\" lang=\\"ru\\">')
    expect(told).toMatch(/href=\\"..\/..\/..\/ru\/lab\/\?v=1&amp;growth=held-level/)
    const untold = await textOf(undefined)
    expect(untold).toContain(russian.words.text('teach.no-figures'))
    // A chart to draw on needs the model too.
    expect(untold).not.toContain('{{')
  })

  it('has no room where there is nothing to teach', () => {
    const without = { ...english, dossier: { ...dossier, texts: new Map() } }
    expect(teachPages(without, runs, dossier)).toEqual([])
  })
})

describe('textsPages', () => {
  it('has every other text in every edition, with its own language where that is another', async () => {
    const [page] = textsPages(russian, runs, dossier)
    expect(page?.head.path).toBe('ru/read/about/')
    expect(await page?.show()).toMatchObject({ kind: 'text', data: { language: 'en' } })
  })
})
