import { interfaceMessages, makeWords, type SiteFrame } from '@thaw/explorer'
import { expect, it } from 'vitest'
import { pageCache } from './page-cache.ts'
import type { PlannedPage } from './planned-page.ts'

const frame: SiteFrame = {
  title: 'A title',
  tagline: '',
  language: 'en',
  home: '',
  languages: [{ language: 'en', name: 'English', home: '' }],
  words: makeWords('en', interfaceMessages('en')),
  main: [],
  quiet: [],
  further: [],
  dutyNote: { text: '', language: undefined },
  licence: { text: '', language: undefined },
  attributions: { text: '', language: undefined },
  assets: {
    styles: { all: 'all.css', lab: 'lab.css', reading: 'reading.css' },
    theme: 'theme.js',
    messages: {
      front: 'messages-front.js',
      lab: 'messages-lab.js',
      reading: 'messages-reading.js',
    },
    scripts: {
      front: 'front.js',
      lab: 'lab.js',
      reading: 'reading.js',
      embed: 'embed.js',
      claims: 'claims.js',
      people: 'people.js',
      record: 'record.js',
      search: 'search.js',
    },
    engine: [],
    fonts: [],
    overlay: undefined,
    offline: undefined,
  },
}

const page = (html: string): PlannedPage => ({
  head: { path: 'read/', title: 'Read', description: '' },
  page: {
    kind: 'text',
    data: {
      title: 'Read',
      language: undefined,
      parts: [
        { id: 'one', heading: '', title: '', pieces: [{ kind: 'html', html }], kind: 'plain' },
      ],
    },
  },
})

it('renders again only what shows something else, or stands in another frame', () => {
  const pages = pageCache()
  const first = pages(page('<p>One</p>'), frame)
  expect(pages(page('<p>One</p>'), frame)).toBe(first)
  expect(new TextDecoder().decode(pages(page('<p>Two</p>'), frame))).toContain('<p>Two</p>')
  const renamed = pages(page('<p>Two</p>'), { ...frame, title: 'Another title' })
  expect(new TextDecoder().decode(renamed)).toContain('Another title')
})
