/** A variable with what a table holds for it. */
import { cellAddress } from '@thaw/core'
import { canonicalName, type EquationNode, type Expression, type VariableNode } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { countOf } from '../reading/reader.ts'
import type { ImportedSeries, ImportedTable } from './read-import.ts'

/** What is set, from where. */
interface Setting {
  readonly subscripts: readonly string[] | undefined
  readonly table: ImportedTable
  readonly series: ImportedSeries
  readonly report: Report
}

/**
 * A number takes the place of a number, and values take the place of as many of a graphical function, from the least
 * x on. One that stands for a run only takes the place of any equation but a stock's. Issues: XM328 to XM330.
 *
 * Source: isee help, "Imported inputs"; it leaves open what values of another number would mean.
 */
export function withSeries(variable: VariableNode, setting: Setting): VariableNode {
  const old = equationFor(variable, setting.subscripts)
  const values = numbersOf(setting)
  if (old === undefined || values === undefined) return variable
  const changed = changedEquation(variable, { old, values }, setting)
  if (changed === undefined) return variable
  const equation = { ...changed, subscripts: setting.subscripts }
  const isWhole = old.subscripts === undefined && setting.subscripts !== undefined
  const equations = isWhole
    ? [...variable.equations, equation]
    : variable.equations.map((one) => (one === old ? equation : one))
  return { ...variable, equations }
}

/** The element's own equation, else the one of the whole variable. */
function equationFor(
  { equations }: VariableNode,
  subscripts: readonly string[] | undefined,
): EquationNode | undefined {
  const keyOf = (names: readonly string[]): string => names.map(canonicalName).join('\n')
  const wanted = subscripts && keyOf(subscripts)
  const own = equations.find((one) => one.subscripts && keyOf(one.subscripts) === wanted)
  return own ?? equations.find((one) => one.subscripts === undefined)
}

/** Issues: XM328. */
function numbersOf({ series, table, report }: Setting): readonly number[] | undefined {
  const numbers: number[] = []
  for (const { cell, place } of series.cells) {
    if (typeof cell === 'number') numbers.push(cell)
    else {
      const found = cell === undefined || cell === '' ? 'nothing' : `"${cell}"`
      const data = { resource: table.resource, cell: cellAddress(place), found }
      report(issue('XM328', table.span, { heading: series.heading, ...data }))
    }
  }
  return numbers.length === series.cells.length ? numbers : undefined
}

/** Issues: XM329, XM330. */
function changedEquation(
  { kind }: VariableNode,
  { old, values }: { readonly old: EquationNode; readonly values: readonly number[] },
  { series: { heading }, table, report }: Setting,
): EquationNode | undefined {
  const { resource, span, isControl } = table
  const [first, ...others] = values
  const isForced = isControl && kind !== 'stock' && others.length === 0
  const { lookup } = old
  const wanted = lookup === undefined || isForced ? 1 : lookup.ys.length
  if (first === undefined || values.length !== wanted) {
    const data = { found: countOf(values.length, 'value'), wanted: countOf(wanted, 'value') }
    report(issue('XM329', span, { heading, resource, ...data }))
    return undefined
  }
  if (lookup !== undefined && !isForced) return { ...old, lookup: { ...lookup, ys: values } }
  if (!isForced && !isNumber(old.expression)) {
    report(issue('XM330', span, { heading, resource }))
    return undefined
  }
  const expression: Expression = { kind: 'number', value: first, span: old.span }
  return { ...old, expression, lookup: undefined, text: String(first) }
}

/** A number with its sign, or Stella's NAN, which stands for a number that is still to come. */
function isNumber(expression: Expression | undefined): boolean {
  if (expression?.kind === 'unary') {
    return expression.operator !== 'not' && isNumber(expression.operand)
  }
  if (expression?.kind === 'reference') return canonicalName(expression.name) === 'nan'
  return expression?.kind === 'number'
}
