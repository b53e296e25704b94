import { interfaceMessages, makeWords, type SiteFrame } from '@thaw/explorer'
import { expect, it } from 'vitest'
import { missingPage } from './missing-page.ts'

const frame = (address: string | undefined): SiteFrame =>
  ({
    title: 'A <b>town</b>',
    language: 'ru',
    home: 'ru/',
    address,
    words: makeWords('ru', interfaceMessages('ru')),
  }) as SiteFrame
const html = (address?: string): string => new TextDecoder().decode(missingPage([frame(address)]))

it('names the site as text, and leads there where its address is known', () => {
  expect(html('https://example.org/thaw/')).toContain(
    '<a href="https://example.org/thaw/ru/">A &lt;b&gt;town&lt;/b&gt;</a>',
  )
})

it('has no address of its own, because it is shown at any depth', () => {
  expect([...html().matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to]) => to)).toEqual(['data:,'])
})
