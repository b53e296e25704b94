import { describe, expect, it } from 'vitest'
import { embedTag } from '../../take-away/embed-tag.ts'
import { readHeight } from './read-height.ts'
import { readTheme } from './read-theme.ts'
import { embedLevers } from './embed-levers.ts'
import { embedQuery } from './embed-query.ts'

describe('an embed tag', () => {
  const wish = {
    root: 'https://example.org/lagoon/',
    chart: 'salt',
    title: 'How salty was the lagoon?',
    levers: ['gate', 'wind', 'boats', 'rain'],
    world: '?v=1&gate=open&wind=2',
    address: 'https://example.org/lagoon/de/lab/?v=1&gate=open&wind=2',
    language: 'de',
  }

  it('names chart, three levers at most, world and language, and holds a link', () => {
    expect(embedTag(wish)).toBe(`<script async src="https://example.org/lagoon/embed.js"></script>
<thaw-graph graph="salt" levers="gate,wind,boats" world="v=1&amp;gate=open&amp;wind=2" lang="de" title="How salty was the lagoon?"><a href="https://example.org/lagoon/de/lab/?v=1&amp;gate=open&amp;wind=2">How salty was the lagoon?</a></thaw-graph>
`)
  })

  it('lets no value out of its quotation marks', () => {
    const tag = embedTag({ ...wish, title: '"><script>alert(1)</script>' })
    expect(tag).not.toContain('<script>alert')
    expect(tag).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
  })
})

describe('the query of an embedded page', () => {
  it('keeps an attribute the value of one key', () => {
    const query = embedQuery({
      graph: 'salt&gate=open',
      levers: '<b>',
      world: 'wind=2',
      language: 'ru',
    })
    expect(query).toBe('?wind=2&v=1&g=salt%26gate%3Dopen&levers=%3Cb%3E&lang=ru')
  })

  it('names levers that exist, and says which do not', () => {
    const known = ['gate', 'wind', 'boats', 'rain']
    expect(embedLevers('?levers=rain,gate,rain,<img>,wind,boats', known)).toEqual({
      shown: ['rain', 'gate', 'wind'],
      unknown: ['<img>'],
    })
    expect(embedLevers('', known)).toEqual({ shown: [], unknown: [] })
  })
})

describe('messages between frames', () => {
  it('are heights within reason', () => {
    const height = (value: unknown): number | undefined =>
      readHeight({ kind: 'thaw-height', height: value })
    expect([height(433.2), height(-5), height(1e9)]).toEqual([434, 120, 4000])
    expect([height('400'), height(Number.NaN), readHeight(null), readHeight('x')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('are one of two themes', () => {
    expect(readTheme({ kind: 'thaw-theme', theme: 'dark' })).toBe('dark')
    expect(readTheme({ kind: 'thaw-theme', theme: 'url(x)' })).toBeUndefined()
    expect(readTheme({ theme: 'dark' })).toBeUndefined()
  })
})
