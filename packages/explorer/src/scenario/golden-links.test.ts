/** Old links must mean what they meant: this list is only ever added to. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEVERS } from './lever-fixture.ts'
import { SCOPE } from './link-fixture.ts'
import { readLink } from './read-link.ts'
import { AS_IT_WAS, type Setup } from './setup.ts'
import { EMPTY_LINK, writeLink, type LinkState } from './write-link.ts'

/** A link that was once given away, what it meant, and how it is written today. */
interface GoldenLink extends Partial<Pick<LinkState, 'others' | 'charts' | 'clock'>> {
  readonly why: string
  readonly link: string
  readonly query: string
  readonly setup?: Partial<Setup>
  readonly at?: Partial<Pick<LinkState, 'why' | 'big'>>
  readonly issues?: readonly string[]
}

const folder = new URL('../../golden-links/', import.meta.url)

describe.each(readdirSync(folder))('links of %s', (file) => {
  const links = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly GoldenLink[]

  it.each(links)('$why: $link', ({ link, query, setup, at, others, charts, clock, issues }) => {
    const read = readLink(link, SCOPE)
    expect({ ...read.value, unknown: [] }).toEqual({
      ...EMPTY_LINK,
      setup: { ...AS_IT_WAS, ...setup },
      others: others ?? [],
      charts: charts ?? [],
      clock,
      ...at,
    })
    expect(read.issues.map((issue) => issue.code)).toEqual(issues ?? [])
    expect(writeLink(read.value, LEVERS)).toBe(query)
  })
})
