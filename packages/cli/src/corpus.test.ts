/**
 * The engine against what other programs printed: third-party files of both languages with recorded outputs.
 *
 * The files stand beside the repository and are not part of it; where they are absent these tests
 * skip by name. Every record that can be met must be; each other one is listed with the proof.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { decodeText, hasErrors, type Issue } from '@thaw/core'
import { lower, run, type RunResult } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import { differencesOfBackEnds, filesBelow, goldenText, testModels } from '@thaw/testkit'
import { canonicalName } from '@thaw/syntax'
import { readModel } from './read-model.ts'

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

interface Outcome {
  readonly file: string
  readonly kind: 'right' | 'wrong' | 'refused'
  readonly why: string
}

function tryFile(file: string): Outcome {
  const path = join(testModels, file)
  const parsed = readModel(readFileSync(path), path, file)
  if (parsed.value === undefined || hasErrors(parsed.issues)) return refused(file, parsed.issues)
  const checked = checkModel(parsed.value, { strictness: 'tolerant' })
  if (checked.value === undefined) return refused(file, checked.issues)
  const program = lower(checked.value)
  const differences = [
    ...compare(run(program), readRecord(dirname(path))),
    ...differencesOfBackEnds(program),
  ]
  const kind = differences.length === 0 ? 'right' : 'wrong'
  return { file, kind, why: differences.slice(0, 3).join('; ') }
}

function refused(file: string, issues: readonly Issue[]): Outcome {
  const errors = issues.filter(({ severity }) => severity === 'error')
  const why = errors.slice(0, 2).map(({ code, message }) => `${code} ${message}`)
  return { file, kind: 'refused', why: why.join(' ') }
}

interface Record {
  readonly names: readonly string[]
  /** Rows of the table; NaN where a cell is empty. */
  readonly rows: readonly (readonly number[])[]
}

function readRecord(caseFolder: string): Record {
  const tab = join(caseFolder, 'output.tab')
  const isTab = existsSync(tab)
  const text = decodeText(readFileSync(isTab ? tab : join(caseFolder, 'output.csv')))
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const cells = lines.map((line) => (isTab ? line.split('\t') : splitCommas(line)))
  const [names = [], ...rows] = cells
  return {
    names: names.map(canonicalColumn),
    rows: rows.map((row) =>
      names.map((_, place) => {
        const cell = row[place]?.trim() ?? ''
        return cell === '' ? NaN : Number(cell)
      }),
    ),
  }
}

/** Commas inside quotes or brackets do not part columns. */
function splitCommas(line: string): readonly string[] {
  return line.match(/("([^"]|"")*"|\[[^\]]*\]|[^,])+|(?<=^|,)(?=,|$)/g) ?? []
}

/** `"Stock A"[ Column 1 , DepthA ]` and `stock_a[column_1,deptha]` are one; quotes may be escaped. */
function canonicalColumn(name: string): string {
  return canonicalName(name.replace(/\\?"/g, '')).replace(/_*([[\],])_*/g, '$1')
}

/** Where a record prints 0 for the sine of pi. */
const ROUNDING = 1e-12

/** Columns of another program's record that say when it ran; not every file has them as variables. */
const timeColumns: ReadonlySet<string> = new Set([
  ...['initial_time', 'final_time', 'time_step', 'saveper'],
])

/** What differs by more than a thousandth of the value or of the column's largest value. */
function compare(result: RunResult, { names, rows }: Record): readonly string[] {
  const columns = new Map([...result.columns].map(([name, own]) => [canonicalColumn(name), own]))
  const rowOf = (time: number): number => nearestRow(result.times, time)
  const shared = names.flatMap((name, place) => {
    const column = columns.get(name)
    return place === 0 || column === undefined ? [] : [{ name, place, column }]
  })
  if (shared.length === 0) return ['no column in common']
  const missing = names.slice(1).filter((name) => !columns.has(name) && !timeColumns.has(name))
  if (missing.length > 0) return [`no column ${missing.join(', ')}`]
  return shared.flatMap(({ name, place, column }) => {
    const largest = Math.max(
      ...rows.map((row) => Math.abs(row[place] ?? 0)).filter(Number.isFinite),
    )
    return rows.flatMap((row) => {
      const time = row[0] ?? NaN
      const recorded = row[place] ?? NaN
      if (Number.isNaN(recorded)) return []
      const own = column[rowOf(time)] ?? NaN
      const limit = 1e-3 * Math.max(Math.abs(recorded), largest) + ROUNDING
      const isNear = Math.abs(own - recorded) <= limit
      return isNear ? [] : [`${name} at ${time}: ${own}, recorded ${recorded}`]
    })
  })
}

/** Records write times with six digits: 10.03125 stands there as 10.0312. */
function nearestRow(times: ArrayLike<number>, time: number): number {
  return Array.from(times).findIndex(
    (own) => Math.abs(own - time) <= 1e-5 * Math.max(1, Math.abs(time)),
  )
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
    const text = tellConformance(outcomes)
    const path = fileURLToPath(new URL('../../../docs/conformance.md', import.meta.url))
    expect(text).toBe(goldenText(path, text))
  })
})

/** What docs/conformance.md says; UPDATE_GOLDEN=1 writes it anew. */
function tellConformance(outcomes: readonly Outcome[]): string {
  const widths = [8, 3, 5, 30, 16]
  const rows = ['mdl', 'xmile', 'stmx'].map((ending) => {
    const own = outcomes.filter(({ file }) => file.endsWith(`.${ending}`))
    const right = own.filter(({ kind }) => kind === 'right').length
    const unmet = own.filter(({ file }) => unreachable.has(file)).length
    const cells = [`\`.${ending}\``, own.length, right, unmet, own.length - right - unmet]
    return `| ${cells.map((cell, place) => String(cell).padEnd(widths[place] ?? 0)).join(' | ')} |`
  })
  const proofs = [...unreachable].map(
    ([file, why]) => `- \`${file}\` ${why.replaceAll(/<[^>]+>/g, '`$&`')}.`,
  )
  return `# Conformance

Recorded outputs of Vensim and Stella, from the open collection SDXorg/test-models (MIT licence). The files are not
part of this repository; where they stand beside it, \`packages/cli/src/corpus.test.ts\` compares every row and column
(within 1e-3 of the value or of the column's largest value) and demands that interpreter, JavaScript and WebAssembly give
the same bits. \`npm run conformance\` writes this page anew; the test fails where it is not current.

| files    | all | right | no reading can meet the record | refused or wrong |
| -------- | --- | ----- | ------------------------------ | ---------------- |
${rows.join('\n')}

What the models of [\`corpus/\`](../corpus/README.md) must give is worked by hand in each folder.

## Records that no reading of their file can meet, with the proof

${proofs.join('\n')}
`
}
