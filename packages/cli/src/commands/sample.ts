/** `thaw sample`: a design, drawn from a table of parameters or from those of a dossier. */
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  designRows,
  drawDesign,
  MOST_SOBOL_COLUMNS,
  type DesignKind,
  type Parameter,
} from '@thaw/analysis'
import { parametersOfDossier } from '@thaw/calibration'
import { didYouMean, hasErrors, type Checked, type Issue } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { cliIssue } from '../cli-issue.ts'
import { deliverFile, deliverText } from '../deliver-text.ts'
import { FAULTY_INPUT, WRONG_USAGE } from '../exit-codes.ts'
import { parseWhole, seedOption } from '../run/parse-whole.ts'
import { printCsv } from '../run/run-table.ts'
import { parametersOfTable } from '../sample/read-parameters.ts'
import { ontoInput } from '../onto-input.ts'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { checkEnding } from '../tables/check-ending.ts'
import { isParquet, parquetBytes } from '../tables/parquet.ts'
import { readText } from '../tables/read-text.ts'
import { printIssues } from '../tell-issues.ts'

/** What `thaw sample` was asked for, as the command line has it. */
export interface SampleOptions {
  readonly design: string
  readonly count: string
  readonly seed?: string
  readonly out?: string
}

const kinds: readonly DesignKind[] = ['lhs', 'sobol', 'grid', 'random']

/** More rows than this no table should have. */
const MOST_ROWS = 10_000_000

/** Prints or writes the design: one column a parameter, by its name in the model. */
export async function sampleCommand(
  path: string,
  options: SampleOptions,
  surroundings: Surroundings,
): Promise<number> {
  const read = await readParameters(path, surroundings)
  if (hasErrors(read.issues)) {
    surroundings.err(printIssues(read.issues, read.texts))
    return FAULTY_INPUT
  }
  const kind = kinds.find((one) => one === options.design.toLowerCase())
  const count = parseWhole(
    options.count,
    { option: '--count', least: 1, most: MOST_ROWS, example: 1000 },
    1,
  )
  const seed = parseWhole(options.seed, seedOption, 0)
  const faults = [
    ...(kind === undefined ? [unknownKind(options.design)] : []),
    ...count.issues,
    ...seed.issues,
    ...tooMuch(kind, read.value.length, count.value),
    ...ontoInput(options.out, [path], surroundings),
    ...checkEnding(options.out),
  ]
  if (kind === undefined || faults.length > 0) {
    surroundings.err(printIssues(faults))
    return WRONG_USAGE
  }
  return deliver(drawDesign(kind, read.value, count.value, seed.value), options, surroundings)
}

interface ReadParameters extends Checked<readonly Parameter[]> {
  readonly texts: ReadonlyMap<string, string>
}

async function readParameters(path: string, surroundings: Surroundings): Promise<ReadParameters> {
  const { cwd } = surroundings
  const isFolder = await stat(resolve(cwd, path)).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) {
    const { dossier, issues, texts } = await openSubject(path, surroundings)
    const value = dossier === undefined ? [] : parametersOfDossier(dossier)
    return { value, issues: [...issues, ...noParameters(value, path, issues)], texts }
  }
  const text = await readText(path, cwd)
  if (text.value === undefined) return { value: [], issues: text.issues, texts: new Map() }
  const { value, issues } = parametersOfTable(text.value)
  return { value, issues, texts: new Map([[path, text.value.text]]) }
}

function noParameters(
  parameters: readonly Parameter[],
  path: string,
  issues: readonly Issue[],
): readonly Issue[] {
  return parameters.length > 0 || hasErrors(issues) ? [] : [cliIssue('CL036', { path })]
}

function unknownKind(name: string): Issue {
  return cliIssue('CL041', { name, hint: didYouMean(name, kinds), kinds: kinds.join(', ') })
}

function tooMuch(
  kind: DesignKind | undefined,
  parameters: number,
  count: number,
): readonly Issue[] {
  if (kind === undefined) return []
  if (kind === 'sobol' && parameters > MOST_SOBOL_COLUMNS) {
    return [cliIssue('CL038', { most: MOST_SOBOL_COLUMNS, count: parameters })]
  }
  const rows = designRows(kind, parameters, count)
  return rows > MOST_ROWS ? [cliIssue('CL037', { rows, most: MOST_ROWS })] : []
}

function deliver(
  { names, values, count }: Draws,
  { out }: SampleOptions,
  surroundings: Surroundings,
): Promise<number> {
  const columns = new Map(
    names.map((name, column) => {
      const own = Float64Array.from(
        { length: count },
        (_, row) => values[row * names.length + column] ?? NaN,
      )
      return [name, own] as const
    }),
  )
  if (out === undefined || !isParquet(out))
    return deliverText(printCsv({ columns }), { out }, surroundings)
  return deliverFile(parquetBytes([...columns]), { out }, surroundings)
}
