/** What a design is drawn from: a table of parameters, or those of a dossier. */
import { faultsOfPrior, type Parameter, type Prior, type PriorForm } from '@thaw/analysis'
import { didYouMean, type Checked, type Issue, type Span } from '@thaw/core'
import { parseNumber, type CsvRow, type FileText } from '@thaw/dossier'
import { cliIssue } from '../cli-issue.ts'
import { needColumns, placeOfCell, readTable, type CellTable } from '../tables/read-table.ts'

/** A parameter, and where its name stands in the table. */
export interface TableParameter extends Parameter {
  readonly span: Span
}

const forms: readonly PriorForm[] = ['lognormal', 'normal', 'logitnormal', 'uniform']

/**
 * The parameters of a table with the columns name and distribution, and low, high, centre, spread as each
 * distribution needs them: uniform from low to high; the others by centre (the median) and spread (the
 * standard deviation of the value, its logarithm or its log-odds), cut at low and high where they stand.
 * Issues: CL022 to CL027, CL033 to CL035.
 */
export function parametersOfTable(source: FileText): Checked<readonly TableParameter[]> {
  const { value: table, issues } = readTable(source)
  const { issues: missing } = needColumns(table, ['name', 'distribution'])
  if (missing.length > 0) return { value: [], issues: [...issues, ...missing] }
  const read = table.rows.map((row) => readParameter(table, row))
  const seen = new Set<string>()
  const twice = read.flatMap(({ value }, index): readonly Issue[] => {
    const row = table.rows[index]
    if (value === undefined || row === undefined) return []
    const isAgain = seen.has(value.name)
    seen.add(value.name)
    const span = placeOfCell(source, row, table.names.indexOf('name'))
    return isAgain ? [cliIssue('CL035', { name: value.name }, span)] : []
  })
  return {
    value: read.flatMap(({ value }) => value ?? []),
    issues: [...issues, ...read.flatMap((one) => one.issues), ...twice],
  }
}

function readParameter(table: CellTable, row: CsvRow): Checked<TableParameter | undefined> {
  const { source, names } = table
  const textOf = (column: string): string => row.cells[names.indexOf(column)]?.trim() ?? ''
  const placeOf = (column: string): Span => placeOfCell(source, row, names.indexOf(column))
  const name = textOf('name')
  const issues: Issue[] = []
  const numberOf = (column: string): number | undefined => {
    const value = textOf(column)
    const number = parseNumber(value)
    if (value === '' || number !== undefined) return number
    issues.push(cliIssue('CL027', { value, column, more: '' }, placeOf(column)))
    return undefined
  }
  const written = textOf('distribution')
  const form = forms.find((one) => one === written.toLowerCase())
  const numbers = ['low', 'high', 'centre', 'spread'].map(numberOf)
  if (name === '')
    issues.push(cliIssue('CL034', { name, reason: 'it has no name' }, placeOf('name')))
  if (form === undefined) {
    const data = { name: written, hint: didYouMean(written, forms), names: forms.join(', ') }
    issues.push(cliIssue('CL033', data, placeOf('distribution')))
  }
  if (form === undefined || issues.length > 0) return { value: undefined, issues }
  const prior = priorOf(form, numbers)
  const faults = faultsOfPrior(prior).map((reason) =>
    cliIssue('CL034', { name, reason }, placeOf('name')),
  )
  return { value: { name, prior, span: placeOf('name') }, issues: faults }
}

/** A uniform distribution is written by its ends. */
function priorOf(
  form: PriorForm,
  [low, high, centre, spread]: readonly (number | undefined)[],
): Prior {
  const isByEnds = form === 'uniform' && low !== undefined && high !== undefined
  const [middle, half] = isByEnds ? [(low + high) / 2, (high - low) / 2] : [centre, spread]
  return { form, centre: middle ?? NaN, spread: half ?? NaN, low, high }
}
