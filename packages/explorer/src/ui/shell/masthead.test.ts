import { render } from 'svelte/server'
import { describe, expect, it } from 'vitest'
import { wordsContext } from '../../words/use-words.ts'
import { RUSSIAN } from '../../words/words-fixture.ts'
import Masthead from './masthead.svelte'
import type { PageHead, SiteFrame } from './page-frame.ts'

const frame: Omit<SiteFrame, 'assets'> = {
  title: 'Лагуна',
  tagline: '',
  language: 'ru',
  home: 'ru/',
  languages: [
    { language: 'en', name: 'English', home: '' },
    { language: 'ru', name: 'Русский', home: 'ru/' },
  ],
  words: RUSSIAN,
  main: [
    { path: 'ru/', label: 'Попробовать' },
    { path: 'record/', label: 'Хроника', language: 'en' },
  ],
  quiet: [],
  further: [],
  dutyNote: { text: '', language: undefined },
  licence: { text: '', language: undefined },
  attributions: { text: '', language: undefined },
}

const masthead = (head: Omit<PageHead, 'title' | 'description'>): string => {
  const props = { frame, root: '../../', head: { ...head, title: '', description: '' } } as never
  return render(Masthead, { props, context: wordsContext(RUSSIAN) }).body.replace(/<!--.*?-->/g, '')
}

describe('the masthead', () => {
  const alternates = [
    { language: 'en', path: 'lab/' },
    { language: 'ru', path: 'ru/lab/' },
  ]
  const html = masthead({ path: 'ru/lab/', alternates })

  it('leads to the same page in the other language, which is named in its own', () => {
    expect(html).toMatch(/<a href="..\/..\/lab\/" lang="en" hreflang="en"[^>]*>EN<[^>]*>: English</)
    expect(html).toMatch(/<span lang="ru" aria-current="true">RU<[^>]*>: Русский</)
  })

  it('leads to the first page where the other language lacks this one', () => {
    expect(masthead({ path: 'ru/lab/' })).toContain('<a href="../../" lang="en"')
  })

  it('marks pages that are in another language', () => {
    expect(html).toMatch(
      /href="..\/..\/record\/" hreflang="en">Хроника\s*(&nbsp;|\u00a0)<small>англ\.<\/small>/,
    )
  })

  it('knows the laboratory as a part of trying', () => {
    expect(html).toContain('href="../../ru/" aria-current="page"')
  })
})
