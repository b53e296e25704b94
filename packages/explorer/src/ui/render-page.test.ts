import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { PageData } from './page-data.ts'
import { claimData } from './rooms/claims/claim-data.ts'
import { claimsData, claimsInOrder } from './rooms/claims/claims-data.ts'
import { sheetData } from './rooms/claims/sheet-data.ts'
import { documentsRoom } from './rooms/documents/documents-data.ts'
import { glossaryData } from './rooms/glossary/glossary-data.ts'
import { questionsRoom } from './rooms/questions/questions-data.ts'
import { whatIfsData } from './rooms/questions/what-ifs-data.ts'
import { modelData } from './rooms/model/model-data.ts'
import { peopleData } from './rooms/people/people-data.ts'
import { personData } from './rooms/people/person-data.ts'
import { openRecord } from './rooms/record/open-record.ts'
import { recordData } from './rooms/record/record-data.ts'
import { sourcesData } from './rooms/sources/sources-data.ts'
import { ENGLISH } from '../words/words-fixture.ts'
import { renderPage } from './render-page.ts'
import type { SiteFrame } from './shell/page-frame.ts'

const folder = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

const frame: SiteFrame = {
  title: 'A <b>title</b>',
  tagline: '',
  language: 'en',
  home: '',
  languages: [{ language: 'en', name: 'English', home: '' }],
  words: ENGLISH,
  main: [
    { path: '', label: 'Try' },
    { path: 'record/', label: 'Record' },
  ],
  quiet: [],
  further: [],
  dutyNote: { text: '', language: undefined },
  licence: { text: '', language: undefined },
  attributions: [],
  assets: {
    styles: { all: 'assets/all.css', lab: 'assets/lab.css', reading: 'assets/reading.css' },
    theme: 'assets/theme.js',
    messages: {
      front: 'assets/messages-front.js',
      lab: 'assets/messages-lab.js',
      reading: 'assets/messages-reading.js',
    },
    scripts: {
      front: 'assets/front.js',
      lab: 'assets/lab.js',
      reading: 'assets/reading.js',
      embed: 'assets/embed.js',
      claims: 'assets/claims.js',
      people: 'assets/people.js',
      record: 'assets/record.js',
      search: 'assets/search.js',
    },
    engine: [],
    fonts: [],
    overlay: undefined,
    offline: undefined,
  },
}

const edition = { dossier, words: ENGLISH, home: '' }
const model = modelData(edition, 'data/model.stmx')
if (model === undefined) throw new Error('the example has no model')

const pages: readonly PageData[] = [
  { kind: 'record', data: recordData(openRecord(edition)) },
  { kind: 'people', data: peopleData(edition) },
  ...[...dossier.people.values()]
    .slice(0, 1)
    .map((person) => ({ kind: 'person', data: personData(edition, person) }) as const),
  { kind: 'claims', data: claimsData(edition) },
  ...claimsInOrder(dossier).map((claim) => ({
    kind: 'claim' as const,
    data: claimData(edition, claim, true),
  })),
  { kind: 'claims-sheet', data: sheetData(edition) },
  { kind: 'model', data: model },
  { kind: 'questions', data: questionsRoom(edition, true).list },
  { kind: 'what-ifs', data: whatIfsData(edition, true) },
  { kind: 'glossary', data: glossaryData(edition, dossier) },
  { kind: 'documents', data: documentsRoom(edition, dossier).list },
  { kind: 'sources', data: sourcesData(edition, { texts: [], files: [] }) },
]

/** Scripts of rooms, by what they bring to life. */
const scripts: readonly (readonly [script: string, controls: RegExp])[] = [
  ['record', /id="record-filter"/],
  ['people', /id="day"/],
  ['claims', /id="(?:claims|claim|sheet)" data-/],
  ['search', /id="search"/],
]

describe.each(pages)('the page $kind', (page) => {
  const html = renderPage(page, { path: 'here/', title: 'Title', description: 'About' }, frame)

  it('holds nothing that its own policy forbids', () => {
    expect(html).not.toMatch(/\sstyle="/)
    expect(html).not.toMatch(/\son[a-z]+="/)
    // A block of data is not run, so the policy has nothing to say of it.
    expect(html).not.toMatch(/<script(?![^>]*\b(?:src=|type="application\/(?:ld\+)?json"))/)
  })

  it('names its files and pages from where it stands', () => {
    expect(html).toContain('href="../assets/all.css"')
    const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses.filter((address) => address?.startsWith('/'))).toEqual([])
  })

  it('leads every link within the page to a part that is there, and gives no id twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const anchors = [...html.matchAll(/\shref="#([^"]*)"/g)].map(([, id]) => id)
    expect(anchors.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has exactly one main heading and text in every heading', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html).not.toMatch(/<h\d[^>]*>\s*<\/h\d>/)
  })

  it('loads one script, which is that of the controls that stand on it', () => {
    const own = scripts.filter(([, controls]) => controls.test(html)).map(([script]) => script)
    const loaded = [...html.matchAll(/src="\.\.\/assets\/(?!messages|theme)([^"]*)\.js"/g)]
    expect(loaded.map(([, script]) => script)).toEqual(own.length > 0 ? own : [expect.any(String)])
  })

  it('shows names that look like markup as text', () => {
    expect(html).toContain('A &lt;b&gt;title&lt;/b&gt;')
    expect(html).not.toContain('<b>title</b>')
  })
})

it('marks the page that one is on', () => {
  const [record] = pages
  if (record === undefined) throw new Error('no page')
  const html = renderPage(record, { path: 'record/', title: '', description: '' }, frame)
  expect(html).toMatch(/href="..\/record\/" aria-current="page"/)
})
