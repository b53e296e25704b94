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
    { path: 'ru/claims/', label: 'Утверждения' },
  ],
  quiet: [{ path: 'ru/model/', label: 'Модель' }],
  further: [],
  dutyNote: { text: '', language: undefined },
  licence: { text: '', language: undefined },
  attributions: [],
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
    expect(html).toContain('<span aria-current="true">RU</span>')
  })

  it('leads to the first page where the other language lacks this one', () => {
    expect(masthead({ path: 'ru/lab/' })).toContain('<a href="../../" lang="en"')
  })

  it('marks pages that are in another language', () => {
    expect(html).toMatch(
      /href="..\/..\/record\/" hreflang="en">Хроника\s*(&nbsp;|\u00a0)<small>англ\.<\/small>/,
    )
  })

  it.each([
    ['ru/claims/', 'ru/claims/" aria-current="page"'],
    ['ru/claims/C1/', 'ru/claims/" aria-current="true"'],
    ['ru/levers/lid/', 'ru/model/" aria-current="true"'],
    ['ru/if/no-lid/', 'ru/" aria-current="true"'],
  ])('marks on %s where one is', (path, marked) => {
    const own = masthead({ path }).replace(/<nav class="languages".*/s, '')
    expect(own).toContain(`href="../../${marked}`)
    expect(own.match(/<a [^>]*aria-current/g)).toHaveLength(1)
  })

  it('marks nothing on a page of no room', () => {
    expect(masthead({ path: 'ru/access/' })).not.toMatch(/<a [^>]*aria-current/)
  })

  it('knows the laboratory as a part of trying', () => {
    expect(html).toContain('href="../../ru/" aria-current="true"')
  })
})
