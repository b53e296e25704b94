/** Faulty files with what is printed about them; see golden/. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatIssue } from '@thaw/core'
import { goldenCases, goldenText } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { parseDataText } from './external/parse-dataset.ts'
import { messages } from './messages.generated.ts'
import { parseVensim, type VensimOptions } from './parse-vensim.ts'

/** One workbook, for files that read tables. */
const sheets = [
  { name: 'Sheet1', rows: [['a', 1, 'two']] },
  {
    name: 'Sheet2',
    rows: [
      ['time', 1, 2, 2],
      ['v', 5, 'six', 7],
      ['w', 5, 6, 7],
    ],
  },
]
const open: VensimOptions['open'] = (file) =>
  file === 'data.xlsx' ? { value: { file, sheets, names: [] }, issues: [] } : undefined

const cases = goldenCases(new URL('../golden/', import.meta.url)).map((one) => {
  const text = readFileSync(join(one.folder, 'input.mdl'), 'utf8')
  const read = readdirSync(one.folder)
    .filter((name) => name.endsWith('.dat'))
    .map((name) => parseDataText(readFileSync(join(one.folder, name), 'utf8'), name))
  const data = read.flatMap(({ value }) => value ?? [])
  const { issues } = parseVensim(text, { file: 'input.mdl', open, data })
  return { ...one, text, issues: [...read.flatMap((each) => each.issues), ...issues] }
})

describe('faults of Vensim files', () => {
  it.each(cases)('$name: $why', ({ folder, text, issues }) => {
    const printed = issues.map((issue) => `${formatIssue(issue, text)}\n`).join('\n')
    expect(printed).toBe(goldenText(join(folder, 'expected.txt'), printed))
  })

  it('shows every message of the catalogue', () => {
    const shown = new Set(cases.flatMap(({ issues }) => issues.map((issue) => issue.code)))
    expect(Object.keys(messages).filter((code) => !shown.has(code))).toEqual([])
  })

  it('fills every hole of every message', () => {
    const words = cases.flatMap(({ issues }) =>
      issues.flatMap(({ message, cure }) => [message, cure]),
    )
    expect(words.filter((sentence) => /%\w+%/.test(sentence))).toEqual([])
  })
})
