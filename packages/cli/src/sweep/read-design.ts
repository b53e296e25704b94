/** A design: a row for each run, a column for each input, and columns that are carried through. */
import { didYouMean, hasErrors, type Checked, type Issue } from '@thaw/core'
import { beginningOf, type FileText } from '@thaw/dossier'
import { outputNames } from '@thaw/engine'
import { canonicalName } from '@thaw/syntax'
import { cliIssue } from '../cli-issue.ts'
import { plural } from '../tell-issues.ts'
import {
  findTarget,
  inputNames,
  readValue,
  someOf,
  type SettingScope,
  type SettingTarget,
} from '../run/parse-settings.ts'
import { placeOfCell, placeOfColumn, readTable, type CellTable } from '../tables/read-table.ts'

/** What to run. */
export interface Design {
  /** Inputs as the program prints them, one a column of `values`. */
  readonly names: readonly string[]
  /** Row-major, `count` x names. */
  readonly values: Float64Array
  readonly count: number
  /** Columns that set nothing, with the text of each cell. */
  readonly carried: ReadonlyMap<string, readonly string[]>
}

/** Columns that the result has of its own. */
const OWN = ['run', 'time']

/**
 * Reads the rows of a design. A column is an input where it has the name of one (or is the id of a
 * lever, whose cells may be words of its stops); any other is carried through.
 * Issues: CL022 to CL025, CL027, CL029 to CL032.
 */
export function readDesign(source: FileText, scope: SettingScope): Checked<Design> {
  const { value: table, issues } = readTable(source)
  const found = table.names.map((name) => findTarget(name, scope))
  const inputs = found.flatMap((target, column) =>
    target === undefined ? [] : [{ target, column }],
  )
  const read = readValues(table, inputs)
  const carried = new Map<string, readonly string[]>()
  for (const [column, name] of table.names.entries()) {
    if (found[column] !== undefined) continue
    carried.set(
      name,
      table.rows.map(({ cells }) => cells[column] ?? ''),
    )
  }
  return {
    value: {
      names: inputs.map(({ target }) => target.input),
      values: read.value,
      count: table.rows.length,
      carried,
    },
    issues: [...issues, ...faultsOfColumns(table, found, scope), ...read.issues],
  }
}

interface InputColumn {
  readonly target: SettingTarget
  readonly column: number
}

function readValues(
  { source, names, rows }: CellTable,
  inputs: readonly InputColumn[],
): Checked<Float64Array> {
  const values = new Float64Array(rows.length * inputs.length)
  const issues = inputs.flatMap(({ target, column }, place): readonly Issue[] => {
    const wrong = rows.filter(({ cells }, row) => {
      const value = readValue((cells[column] ?? '').trim(), target.lever)
      values[row * inputs.length + place] = value ?? NaN
      return value === undefined
    })
    const [first] = wrong
    if (first === undefined) return []
    const others = wrong.length - 1
    const more =
      others > 0 ? `, nor ${others === 1 ? 'is' : 'are'} ${plural(others, 'more cell')} of it` : ''
    const data = { value: first.cells[column] ?? '', column: names[column] ?? '', more }
    return [cliIssue('CL027', data, placeOfCell(source, first, column))]
  })
  return { value: values, issues }
}

function faultsOfColumns(
  table: CellTable,
  found: readonly (SettingTarget | undefined)[],
  scope: SettingScope,
): readonly Issue[] {
  const inputs = inputNames(scope.program)
  const computed = new Set(outputNames(scope.program).map(canonicalName))
  const isAnInput = found.some((target) => target !== undefined)
  const none = { model: scope.subject, hint: '', inputs: someOf(inputs) }
  const seen = found.map((target) => target?.input)
  const faults = table.names.flatMap((name, column): readonly Issue[] => {
    const place = placeOfColumn(table, column)
    const input = seen[column]
    if (input !== undefined) {
      // The same words twice were told with the table.
      const isOther = table.names.indexOf(name) === column
      return isOther && seen.indexOf(input) < column ? [cliIssue('CL025', { name }, place)] : []
    }
    if (OWN.includes(name.toLowerCase())) return [cliIssue('CL032', { name }, place)]
    if (computed.has(canonicalName(name))) return [cliIssue('CL031', { name }, place)]
    const hint = didYouMean(name, inputs)
    return hint === '' ? [] : [cliIssue('CL030', { name, hint }, place)]
  })
  if (isAnInput || hasErrors(faults)) return faults
  return [...faults, cliIssue('CL029', none, beginningOf(table.source.file))]
}
