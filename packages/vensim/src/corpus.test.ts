/** Third-party Vensim files, which stand beside the repository; where they are absent this skips by name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeText } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { parseVensim } from './parse-vensim.ts'

const folder = fileURLToPath(new URL('../../../../shared/testdata/test-models', import.meta.url))
const isPresent = existsSync(folder)
const files = isPresent
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.mdl$/.test(path))
  : []

/** What a file may be told without its tables at hand, and what is passed over by name. */
const expected: ReadonlySet<string> = new Set(['VE501', 'VE601'])

describe.skipIf(!isPresent)('third-party Vensim files', () => {
  it.each(files.sort())('%s is read whole', (file) => {
    const text = decodeText(readFileSync(join(folder, file)))
    const { value, issues } = parseVensim(text, { file })
    expect(issues.filter(({ code }) => !expected.has(code))).toEqual([])
    expect(value?.variables.length).toBeGreaterThan(0)
  })
})
