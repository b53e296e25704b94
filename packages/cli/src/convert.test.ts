/**
 * Models written as XMILE and read again give the numbers that they gave before: our own corpus, and
 * third-party files that stand beside the repository and are skipped by name where they are absent.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesBelow, testModels } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { toXmile } from '@thaw/convert'
import { hasErrors, type Issue } from '@thaw/core'
import { lower, run, type RunResult } from '@thaw/engine'
import { checkModel, type Model } from '@thaw/model'
import { canonicalName } from '@thaw/syntax'
import { parseXmile, printXmile } from '@thaw/xmile'
import { openSubject } from './subject.ts'
import { realSurroundings } from './surroundings.ts'

const corpus = fileURLToPath(new URL('../../../corpus', import.meta.url))
const thirdParty = filesBelow(testModels, /\.(mdl|xmile|stmx)$/)

interface Outcome {
  readonly file: string
  readonly kind: 'same' | 'refused' | 'other'
  readonly why: string
}

const surroundings = { ...realSurroundings(), err: () => undefined, out: () => undefined }

/** Random numbers become others by design, and values that were held move within a step. */
const loses = (issues: readonly Issue[]): boolean =>
  issues.some(({ code }) => ['CV003', 'CV004', 'CV006'].includes(code))

async function tryFile(folder: string, file: string): Promise<readonly Outcome[]> {
  const { model } = await openSubject(join(folder, file), surroundings)
  return model === undefined ? [] : [convertAndCompare(file, model)]
}

function convertAndCompare(file: string, model: Model): Outcome {
  const { value, issues } = toXmile(model)
  if (value === undefined || loses(issues)) {
    const reasons = issues.filter(({ severity }) => severity === 'error' || loses(issues))
    return { file, kind: 'refused', why: [...new Set(reasons.map(tell))].slice(0, 3).join('; ') }
  }
  const again = parseXmile(printXmile(value), 'again.xmile')
  const checked = again.value && checkModel(again.value, { strictness: 'tolerant' })
  const faults = [...again.issues, ...(checked?.issues ?? [])]
  if (hasErrors(faults) || checked?.value === undefined) {
    const errors = faults.filter(({ severity }) => severity === 'error')
    return { file, kind: 'other', why: errors.slice(0, 3).map(tell).join('; ') }
  }
  const differences = compare(run(lower(model)), run(lower(checked.value)))
  const kind = differences.length === 0 ? 'same' : 'other'
  return { file, kind, why: differences.slice(0, 3).join('; ') }
}

function tell({ code, message }: Issue): string {
  return `${code} ${message}`
}

/** What differs by more than a thousand-millionth of a column's largest value. */
function compare(before: RunResult, after: RunResult): readonly string[] {
  const columns = new Map([...after.columns].map(([name, own]) => [canonicalName(name), own]))
  return [...before.columns].flatMap(([name, values]) => {
    // A variable with the name of a function has got a word more.
    const own = columns.get(canonicalName(name)) ?? columns.get(canonicalName(`${name} value`))
    if (own?.length !== values.length) return [`${name} is missing`]
    const largest = Math.max(...values.map(Math.abs).filter(Number.isFinite), 0)
    const row = values.findIndex((value, index) => {
      const other = own[index] ?? NaN
      return !Object.is(value, other) && !(Math.abs(other - value) <= 1e-9 * largest)
    })
    return row < 0 ? [] : [`${name} at ${before.times[row]}: ${own[row]}, not ${values[row]}`]
  })
}

async function tryAll(folder: string, files: readonly string[]): Promise<readonly Outcome[]> {
  return (await Promise.all(files.map((file) => tryFile(folder, file)))).flat()
}

function told(outcomes: readonly Outcome[], kind: Outcome['kind']): readonly string[] {
  return outcomes.filter((one) => one.kind === kind).map(({ file, why }) => `${file}: ${why}`)
}

describe('a model that is converted', () => {
  it('gives the same numbers, for every model of our corpus', async () => {
    const outcomes = await tryAll(corpus, filesBelow(corpus, /\.(xmile|mdl)$/))
    expect(told(outcomes, 'other')).toEqual([])
    expect(told(outcomes, 'same').length).toBeGreaterThan(20)
  })

  it.skipIf(thirdParty.length === 0)(
    'gives the same numbers for third-party files, or says what it cannot write',
    async () => {
      const outcomes = await tryAll(testModels, thirdParty)
      const cases = new Set(outcomes.map(({ file }) => dirname(file))).size
      console.info(
        [
          `${told(outcomes, 'same').length} of ${outcomes.length} files (${cases} cases) convert to the same numbers; not written:`,
          ...told(outcomes, 'refused').map((line) => `  ${line}`),
        ].join('\n'),
      )
      expect(told(outcomes, 'other')).toEqual([])
      expect(told(outcomes, 'same').length).toBeGreaterThan(told(outcomes, 'refused').length)
    },
    120_000,
  )
})
