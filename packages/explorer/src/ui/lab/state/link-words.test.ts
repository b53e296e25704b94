/** What is wrong with a link is said in the reader's language; English is what the catalogue says. */
import { describe, expect, it } from 'vitest'
import { SCOPE } from '../../../scenario/link-fixture.ts'
import { readLink } from '../../../scenario/read-link.ts'
import { ENGLISH, RUSSIAN } from '../../../words/words-fixture.ts'

const QUERIES = [
  'v=9',
  'star=1&tide=often&gate=9&wind=99&t=now&t=now',
  't=1950-01-01&g=rust&fix=star:1,salt-rate:9&off=star&s=drought&x=%E0',
]

describe('faults of a link', () => {
  const issues = QUERIES.flatMap((query) => readLink(query, SCOPE).issues)

  it('are all of them told here', () => {
    expect(new Set(issues.map((issue) => issue.code)).size).toBe(13)
  })

  it.each(issues)('$code: $message', ({ code, message, cure, data }) => {
    expect(ENGLISH.text(`lab.${code}`, data)).toBe(message)
    expect(ENGLISH.text(`lab.${code}-do`, data)).toBe(cure)
    expect(RUSSIAN.text(`lab.${code}`, data)).not.toContain('{')
  })
})
