/** Golden cases: a model file, and the issues as a person reads them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatIssue } from '@thaw/core'
import { goldenCases, goldenText, readModelFile } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { checkModel } from './check-model.ts'

const cases = goldenCases(new URL('../golden/', import.meta.url))

describe('the checker tells', () => {
  it.each(cases)('$name: $why', ({ folder, options }) => {
    const text = readFileSync(join(folder, 'input.xmile'), 'utf8')
    const { document, errors } = readModelFile(text, 'input.xmile')
    expect(errors, 'errors of the reader').toEqual(options['alsoToldBy'] ?? [])
    const strictness = options['strictness'] === 'tolerant' ? 'tolerant' : 'strict'
    const { value, issues } = checkModel(document, { strictness })
    const told = issues.map((issue) => formatIssue(issue, text))
    const end = value === undefined ? 'no model' : 'a model'
    const actual = `${[...told, end].join('\n\n')}\n`
    expect(actual, 'holes of a message').not.toMatch(/%\w+%/)
    expect(actual).toBe(goldenText(join(folder, 'expected.txt'), actual))
  })
})
