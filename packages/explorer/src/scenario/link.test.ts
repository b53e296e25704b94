import { fileURLToPath } from 'node:url'
import { checkDossier, readDossierFolder } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { LEVERS } from './lever-fixture.ts'
import { SCOPE } from './link-fixture.ts'
import { readLink } from './read-link.ts'
import type { LeverSettings } from './lever.ts'
import { AS_IT_WAS } from './setup.ts'
import { EMPTY_LINK, RESERVED_KEYS, writeLink, type LinkState } from './write-link.ts'

const linkOf = (levers: LeverSettings): LinkState => ({
  ...EMPTY_LINK,
  setup: { ...AS_IT_WAS, levers },
})

describe('writeLink', () => {
  it('is empty for a world as it was', () => {
    expect(writeLink(EMPTY_LINK, LEVERS)).toBe('')
  })

  it('writes the word of a stop and the number of anything else', () => {
    const settings = { tide: 2, gate: 0.35 }
    expect(writeLink(linkOf(settings), LEVERS)).toBe('?v=1&tide=spring-tide&gate=0.35')
  })

  it('writes a number where the word could be mistaken', () => {
    const settings = { gate: 1.5, wind: 0.25 }
    expect(writeLink(linkOf(settings), LEVERS)).toBe('?v=1&gate=1.5&wind=0.25')
  })

  it('writes charts and clock, and unknown keys as they came', () => {
    const link = writeLink(
      {
        ...EMPTY_LINK,
        charts: ['fish', 'salt'],
        clock: '1902-03-04',
        unknown: [
          ['moon', 'full%20'],
          ['x', ''],
        ],
      },
      LEVERS,
    )
    expect(link).toBe('?v=1&g=fish,salt&t=1902-03-04&moon=full%20&x')
  })
})

describe('readLink', () => {
  const messages = (query: string): string[] =>
    readLink(query, SCOPE).issues.map((issue) => `${issue.code} ${issue.message}`)

  it('reads words, numbers, clock and charts', () => {
    const { value, issues } = readLink('?v=1&tide=none&wind=-12.5&g=fish&t=1902-03-04', SCOPE)
    expect(issues).toEqual([])
    expect(value).toEqual({
      ...linkOf({ tide: 0, wind: -12.5 }),
      clock: '1902-03-04',
      charts: ['fish'],
    })
  })

  it('reads a link without a version as the first version', () => {
    expect(readLink('tide=none', SCOPE).value.setup.levers).toEqual({ tide: 0 })
  })

  it('reads nothing of a later version and says which it is', () => {
    const { value } = readLink('?v=7&tide=none', SCOPE)
    expect(value).toEqual(EMPTY_LINK)
    expect(messages('?v=7&tide=none')).toEqual([
      'SC001 This link was made by version 7 of the page; this page reads up to version 1.',
    ])
  })

  it('names an unknown key, keeps it for the next link, and goes on', () => {
    const { value } = readLink('?v=1&star=full%20&tide=none', SCOPE)
    expect(value.unknown).toEqual([['star', 'full%20']])
    expect(value.setup.levers).toEqual({ tide: 0 })
    expect(messages('?v=1&star=full')).toEqual([
      'SC002 The link names "star", which is no lever of this page.',
    ])
    expect(writeLink(value, LEVERS)).toBe('?v=1&tide=none&star=full%20')
  })

  it('refuses absurd values by name, value and range, and keeps history', () => {
    const query = '?v=1&tide=often&gate=1e9&wind=NaN'
    expect(readLink(query, SCOPE).value.setup.levers).toEqual({})
    expect(messages(query)).toEqual([
      'SC003 "often" is no stop of "tide" and no number.',
      'SC004 "gate" cannot be 1e9: it takes 0 to 2.',
      'SC003 "NaN" is no stop of "wind" and no number.',
    ])
  })

  it('says the unit of a range and what could be written', () => {
    const [issue] = readLink('wind=99', SCOPE).issues
    expect(issue?.message).toBe('"wind" cannot be 99: it takes -40 to 40 knots.')
    expect(issue?.cure).toBe('Write a number from -40 to 40, or one of: calm, calm, ветер.')
  })

  it('refuses infinity, hexadecimal, empty text and markup', () => {
    for (const value of ['Infinity', '0x10', '', '%3Cb%3E', '1 2']) {
      expect(readLink(`tide=${value}`, SCOPE).value.setup.levers).toEqual({})
      expect(readLink(`tide=${value}`, SCOPE).issues.map((issue) => issue.code)).toEqual(['SC003'])
    }
  })

  it('refuses moments that are no date or outside the years shown', () => {
    expect(messages('t=yesterday')).toEqual(['SC005 The moment "yesterday" is not a date.'])
    expect(messages('t=1902-02-30')).toEqual(['SC005 The moment "1902-02-30" is not a date.'])
    expect(messages('t=1950-01-01')).toEqual([
      'SC006 The moment 1950-01-01 is outside the years shown, 1900-01-01 to 1910-12-31.',
    ])
  })

  it('leaves out a chart that the page does not have', () => {
    expect(readLink('g=rust,fish', SCOPE).value.charts).toEqual(['fish'])
    expect(messages('g=rust,fish')).toEqual([
      'SC007 The link asks for the chart "rust", which this page does not have.',
    ])
  })

  it('uses the first of two values for one key', () => {
    expect(readLink('tide=none&tide=2', SCOPE).value.setup.levers).toEqual({ tide: 0 })
    expect(messages('tide=none&tide=2')).toEqual(['SC008 The link sets "tide" more than once.'])
  })

  it('points at the piece that cannot be decoded', () => {
    const [issue] = readLink('?v=1&tide=%E0%A4', SCOPE).issues
    expect(issue?.code).toBe('SC009')
    expect(issue?.span).toEqual({ file: 'link', start: 5, end: 16, line: 1, column: 6 })
  })
})

describe('a link on assumptions, scenarios and kept worlds', () => {
  const codes = (query: string): string[] => readLink(query, SCOPE).issues.map(({ code }) => code)

  it('writes and reads inputs fixed by hand and links that are off', () => {
    const setup = {
      levers: { tide: 0 },
      fixed: { 'Salt rate': 1.5, 'Fish loss': -0.25 },
      off: ['tide-salt', 'wind-boats'],
    }
    const link = writeLink({ ...EMPTY_LINK, setup }, LEVERS)
    expect(link).toBe('?v=1&tide=none&fix=fish-loss:-0.25,salt-rate:1.5&off=tide-salt,wind-boats')
    expect(readLink(link, SCOPE)).toEqual({ value: { ...EMPTY_LINK, setup }, issues: [] })
  })

  it('refuses assumptions by name, value and range, and keeps the others', () => {
    const query = 'fix=salt-rate:9,fish-loss:0.5,moon:1,salt-rate:often&off=tide-salt,sun-moon'
    const { value, issues } = readLink(query, SCOPE)
    expect(value.setup).toEqual({ ...AS_IT_WAS, fixed: { 'Fish loss': 0.5 }, off: ['tide-salt'] })
    expect(issues.map((issue) => issue.message)).toEqual([
      '"Rate of salt" cannot be fixed at "9": it takes a number from 0 to 5.',
      'The link fixes "moon", which is no assumption of this page.',
      '"Rate of salt" cannot be fixed at "often": it takes a number from 0 to 5.',
      'The link switches off "sun-moon", which is no causal link that this page can switch off.',
    ])
  })

  it('sets the levers of a scenario, and single levers over them', () => {
    expect(readLink('s=storm', SCOPE).value.setup.levers).toEqual({ tide: 2, wind: 40 })
    const { value } = readLink('s=storm&tide=half-tide&gate=shut', SCOPE)
    expect(value.setup.levers).toEqual({ wind: 40, gate: 0 })
    expect(codes('s=drought')).toEqual(['SC010'])
  })

  it('writes and reads worlds kept to compare', () => {
    const others = [{ tide: 2, gate: 0.35 }, { wind: -7 }]
    const link = writeLink({ ...EMPTY_LINK, others }, LEVERS)
    expect(link).toBe('?v=1&b=tide:spring-tide,gate:0.35&c=wind:-7')
    expect(readLink(link, SCOPE).value.others).toEqual(others)
  })

  it('reads a kept world by the name of a scenario, and none that comes to history', () => {
    expect(readLink('b=ebb&c=tide:half-tide', SCOPE).value.others).toEqual([{ tide: 0 }])
    expect(codes('b=drought&c=star:1,tide:often')).toEqual(['SC010', 'SC002', 'SC003'])
  })

  it('writes and reads the chart whose causes are open, and the one that fills the screen', () => {
    const state = { ...EMPTY_LINK, why: 'a b&c', big: 'fish' }
    expect(readLink(writeLink(state, LEVERS), SCOPE).value).toEqual(state)
    expect(codes('why=rust&big=rust')).toEqual(['SC007', 'SC007'])
  })

  it('keeps keys of other pages without a word', () => {
    const { value, issues } = readLink('?v=1&lang=ru&embed=1', SCOPE)
    expect(issues).toEqual([])
    expect(writeLink(value, LEVERS)).toBe('?v=1&lang=ru&embed=1')
  })
})

describe('a key that is not a lever', () => {
  it.each([...RESERVED_KEYS])('is refused as the id of one: %s', async (key) => {
    const folder = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
    const files = new Map((await readDossierFolder(folder)).value)
    const table = new TextDecoder().decode(files.get('levers.csv'))
    files.set('levers.csv', new TextEncoder().encode(table.replace('\nclearing,', `\n${key},`)))
    expect(checkDossier(files).map(({ code }) => code)).toContain('DO218')
  })
})
