/** Faulty files with what is printed about them; see golden/. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatIssue } from '@thaw/core'
import { goldenCases, goldenText } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { messages } from './messages.generated.ts'
import { parseXmile } from './parse-xmile.ts'

const cases = goldenCases(new URL('../golden/', import.meta.url)).map((one) => {
  const text = readFileSync(join(one.folder, 'input.xmile'), 'utf8')
  return { ...one, text, issues: parseXmile(text, 'input.xmile').issues }
})

describe('faults of XMILE files', () => {
  it.each(cases)('$name: $why', ({ folder, text, issues }) => {
    const printed = issues.map((issue) => `${formatIssue(issue, text)}\n`).join('\n')
    expect(printed).toBe(goldenText(join(folder, 'expected.txt'), printed))
  })

  it('shows every message of the catalogue but those that need a huge file, or another one', () => {
    const shown = new Set(cases.flatMap(({ issues }) => issues.map((issue) => issue.code)))
    const unseen = Object.keys(messages).filter((code) => !shown.has(code))
    const ofTables = [325, 326, 327, 328, 329, 330, 331, 332].map((number) => `XM${number}`)
    expect(unseen).toEqual(['XM006', 'XM008', 'XM323', ...ofTables])
  })

  it('fills every hole of every message', () => {
    const words = cases.flatMap(({ issues }) =>
      issues.flatMap(({ message, cure }) => [message, cure]),
    )
    expect(words.filter((sentence) => /%\w+%/.test(sentence))).toEqual([])
  })
})
