import { expect, it } from 'vitest'
import { searchEngineFiles } from './search-engines.ts'

const textsOf = (address: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...searchEngineFiles(['', 'claims/C1/', 'ru/read/слово/', 'ru/embed/'], address)].map(
      ([path, bytes]) => [path, new TextDecoder().decode(bytes)],
    ),
  )

it('names every page by its whole address, but none that is a part of others', () => {
  const { 'sitemap.xml': sitemap = '' } = textsOf('https://example.org/')
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
    'https://example.org/',
    'https://example.org/claims/C1/',
    'https://example.org/ru/read/%D1%81%D0%BB%D0%BE%D0%B2%D0%BE/',
  ])
})

it('tells robots where that list is, at the root of a host only', () => {
  expect(textsOf('https://example.org/')['robots.txt']).toContain(
    'Sitemap: https://example.org/sitemap.xml',
  )
  expect(Object.keys(textsOf('https://example.org/thaw/'))).toEqual(['sitemap.xml'])
})
