import { describe, expect, it } from 'vitest'
import { SCOPE } from './link-fixture.ts'
import { splitQuery } from './link-pairs.ts'
import { readLink } from './read-link.ts'
import { readVersion, upgradePairs, type LinkUpgrade } from './upgrade-link.ts'

const rename =
  (from: string, to: string): LinkUpgrade =>
  (pairs) =>
    pairs.map((pair) => (pair.key === from ? { ...pair, key: to } : pair))

describe('versions of links', () => {
  const upgrades = [rename('moon', 'tide'), rename('tide', 'sea')]

  it('are read up to the present one', () => {
    expect(['1', '2', '3'].map((text) => readVersion(text, upgrades))).toEqual([1, 2, 3])
    for (const text of ['4', '0', '', '1.5', '-1', 'latest', '1e1']) {
      expect(readVersion(text, upgrades)).toBeUndefined()
    }
  })

  it('are upgraded step by step', () => {
    const { pairs } = splitQuery('moon=1&tide=2')
    const keys = (version: number): readonly string[] =>
      upgradePairs(pairs, version, upgrades).map((pair) => pair.key)
    expect([1, 2, 3].map(keys)).toEqual([
      ['sea', 'sea'],
      ['moon', 'sea'],
      ['moon', 'tide'],
    ])
  })
})

describe('former names', () => {
  it('of levers, stops and charts are read as what they are now, without a word', () => {
    const query = '?v=1&sluice=shut&moon=flood&g=brine,fish&why=brine&b=moon:flood,gate:shut'
    const { value, issues } = readLink(query, SCOPE)
    expect(issues).toEqual([])
    expect(value.setup.levers).toEqual({ tide: 2, gate: 0 })
    expect(value.others).toEqual([{ tide: 2, gate: 0 }])
    expect([value.charts, value.why]).toEqual([['salt', 'fish'], 'salt'])
  })

  it('give way to the present name in the same link', () => {
    const { value, issues } = readLink('tide=none&moon=flood', SCOPE)
    expect(value.setup.levers).toEqual({ tide: 0 })
    expect(issues.map((issue) => issue.code)).toEqual(['SC002'])
  })

  it('are not looked for among what every object has', () => {
    const { value, issues } = readLink('constructor=1&__proto__=2&tide=constructor', SCOPE)
    expect(value.setup.levers).toEqual({})
    expect(issues.map((issue) => issue.code)).toEqual(['SC003', 'SC002', 'SC002'])
  })
})
