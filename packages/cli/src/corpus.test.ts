/**
 * The engine against what other programs printed: third-party files of both languages with recorded outputs.
 *
 * The files stand beside the repository and are not part of it; where they are absent these tests
 * skip by name. Every record that can be met must be; each other one is listed with the proof.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { hasErrors, type Issue } from '@thaw/core'
import { differencesOfBackEnds, lower, run } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import { filesBelow, goldenText, testModels } from '@thaw/testkit'
import { readModel } from './read-model.ts'
import { compareWithRecord } from './testing/compare-record.ts'
import { readRecord } from './testing/read-record.ts'
import { tellConformance, type Outcome } from './testing/tell-conformance.ts'

const files = filesBelow(testModels, /\.(xmile|stmx|mdl)$/)

const noMacro =
  'calls a macro that the file does not define: it holds no <macro>, and nothing else in it says what the macro computes'
const notXml =
  'is not well-formed XML: its <flow name="if_else3"> is never closed, so that the stocks after it stand inside a flow'
const leftOpen =
  'has ??? in the place of equations: the converter did not write them, and the record holds numbers that stand nowhere in the file'

const randomDraw =
  'draws random numbers (RANDOM UNIFORM) whose stream in Vensim no other program can know: its record is one of many'

/** Records that no reading of their file can meet, each with the proof. */
const unreachable: ReadonlyMap<string, string> = new Map<string, string>([
  ...['expression', 'multi_expression', 'multi_macros'].flatMap((name): [string, string][] => [
    [`tests/macro_${name}/test_macro_${name}.stmx`, noMacro],
    [`tests/macro_${name}/test_macro_${name}.xmile`, noMacro],
  ]),
  ['samples/Query_file/Query_file.mdl', randomDraw],
  ['tests/non_negative_flows/test_non_negative_flows.xmile', notXml],
  ['tests/non_negative_flows/test_non_negative_flows_behavior.xmile', notXml],
  ...[
    'subscript_constant_call/test_subscript_constant_call',
    'subscript_mixed_assembly/test_subscript_mixed_assembly',
    'subscript_multiples/test_multiple_subscripts',
    'subscript_subranges/test_subscript_subrange',
  ].flatMap((name): [string, string][] => [
    [`tests/${name}.stmx`, leftOpen],
    [`tests/${name}.xmile`, leftOpen],
  ]),
])

function tryFile(file: string): Outcome {
  const path = join(testModels, file)
  const parsed = readModel(readFileSync(path), { path, name: file }, [])
  if (parsed.value === undefined || hasErrors(parsed.issues)) return refused(file, parsed.issues)
  const checked = checkModel(parsed.value, { strictness: 'tolerant' })
  if (checked.value === undefined) return refused(file, checked.issues)
  const program = lower(checked.value)
  const nearness = compareWithRecord(run(program), readRecord(dirname(path)))
  const differences = [...nearness.differences, ...differencesOfBackEnds(program)]
  const kind = differences.length === 0 ? 'right' : 'wrong'
  return { file, kind, why: differences.slice(0, 3).join('; '), nearness }
}

function refused(file: string, issues: readonly Issue[]): Outcome {
  const errors = issues.filter(({ severity }) => severity === 'error')
  const why = errors.slice(0, 2).map(({ code, message }) => `${code} ${message}`)
  return { file, kind: 'refused', why: why.join(' ') }
}

describe.skipIf(files.length === 0)('third-party model files with recorded outputs', () => {
  const outcomes = files.map((file) => tryFile(file))
  const isReachable = ({ file }: Outcome): boolean => !unreachable.has(file)

  it('give the recorded numbers, on every back end, but for those that cannot', () => {
    const right = outcomes.filter(({ kind }) => kind === 'right')
    const others = [...unreachable].map(([file, why]) => `  ${file} ${why}`)
    console.info([`${right.length} of ${files.length} files right; not:`, ...others].join('\n'))
    expect(outcomes.filter((one) => isReachable(one) && one.kind !== 'right')).toEqual([])
  })

  it('are refused where no reading can meet the record', () => {
    const isRandom = ({ file }: Outcome): boolean => unreachable.get(file) === randomDraw
    const wrong = outcomes.filter(
      (one) => !isReachable(one) && one.kind !== 'refused' && !isRandom(one),
    )
    expect(wrong).toEqual([])
    expect(files.filter((file) => unreachable.has(file))).toHaveLength(unreachable.size)
  })

  it('are counted in docs/conformance.md as they come out', () => {
    const text = tellConformance(outcomes, unreachable)
    const path = fileURLToPath(new URL('../../../docs/conformance.md', import.meta.url))
    expect(text).toBe(goldenText(path, text))
  })
})
