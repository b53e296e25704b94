/**
 * Every fault of a dossier, as golden text. A case of `golden/` is a change to `golden-base/`, a
 * small dossier without faults: text replaced, files removed, added or saved in another encoding.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatIssue } from '@thaw/core'
import { goldenCases, goldenText, type GoldenCase } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import type { DossierFiles } from './dossier-files.ts'
import { checkDossier, sortIssues } from './load/check-dossier.ts'
import { messages } from './messages.generated.ts'
import { readDossierFolder } from './node/read-dossier-folder.ts'
import { readTimeline } from './timeline/read-timeline.ts'

const base = fileURLToPath(new URL('../golden-base', import.meta.url))
const golden = new URL('../golden/', import.meta.url)

/** What a `case.json` may say besides why. */
interface CaseOptions {
  readonly empty?: boolean
  readonly replace?: Readonly<Record<string, readonly (readonly [string, string])[]>>
  readonly remove?: readonly string[]
  readonly add?: Readonly<Record<string, string>>
  /** Files written again in ISO 8859-1. */
  readonly latin1?: readonly string[]
  /** Lines of a table of TimelineJS, which is read instead of a dossier. */
  readonly timeline?: readonly string[]
}

async function filesOf({ options }: GoldenCase): Promise<DossierFiles> {
  const wish = options as CaseOptions
  if (wish.empty === true) return new Map()
  const read = await readDossierFolder(base)
  const texts = new Map(
    [...read.value].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  )
  for (const [path, changes] of Object.entries(wish.replace ?? {})) {
    for (const [from, to] of changes) {
      const text = texts.get(path) ?? ''
      if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`)
      texts.set(path, text.replaceAll(from, to))
    }
  }
  for (const path of wish.remove ?? []) texts.delete(path)
  for (const [path, text] of Object.entries(wish.add ?? {})) texts.set(path, text)
  return new Map(
    [...texts].map(([path, text]) => [
      path,
      Buffer.from(text, wish.latin1?.includes(path) === true ? 'latin1' : 'utf8'),
    ]),
  )
}

async function printedIssues(testCase: GoldenCase): Promise<string> {
  const { timeline } = testCase.options as CaseOptions
  if (timeline !== undefined) {
    const text = timeline.map((line) => `${line}\n`).join('')
    const { issues } = readTimeline({ file: 'timeline.csv', text })
    return sortIssues(issues)
      .map((issue) => `${formatIssue(issue, text)}\n`)
      .join('\n')
  }
  const files = await filesOf(testCase)
  const issues = checkDossier(files)
  return issues
    .map((issue) => {
      const bytes = files.get(issue.span?.file ?? '')
      const text = bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8')
      return `${formatIssue(issue, text)}\n`
    })
    .join('\n')
}

describe('a dossier with faults', () => {
  const cases = goldenCases(golden)

  it.each(cases.map((testCase) => [testCase.name, testCase] as const))(
    '%s',
    async (_, testCase) => {
      const actual = await printedIssues(testCase)
      expect(actual).toBe(goldenText(join(testCase.folder, 'expected.txt'), actual))
    },
  )

  it('has a case for every message that does not need a disk', () => {
    const expected = cases
      .map(({ folder }) => readFileSync(join(folder, 'expected.txt'), 'utf8'))
      .join('\n')
    const unseen = Object.keys(messages).filter((code) => !expected.includes(code))
    expect(unseen).toEqual(['DO005'])
  })
})

describe('the dossier that the cases change', () => {
  it('has no faults of its own', async () => {
    const files = await readDossierFolder(base)
    expect(checkDossier(files.value)).toEqual([])
  })
})
