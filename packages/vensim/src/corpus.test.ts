/** Third-party Vensim files, which stand beside the repository; where they are absent this skips by name. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '@thaw/core'
import { filesBelow, testModels } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { parseVensim } from './parse-vensim.ts'

const files = filesBelow(testModels, /\.mdl$/)

/** What a file may be told without its tables at hand, and what is passed over by name. */
const expected: ReadonlySet<string> = new Set(['VE403', 'VE501', 'VE601'])

describe.skipIf(files.length === 0)('third-party Vensim files', () => {
  it.each(files)('%s is read whole', (file) => {
    const text = decodeText(readFileSync(join(testModels, file)))
    const { value, issues } = parseVensim(text, { file })
    expect(issues.filter(({ code }) => !expected.has(code))).toEqual([])
    expect(value?.variables.length).toBeGreaterThan(0)
  })
})
