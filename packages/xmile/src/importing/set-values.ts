/** Puts what tables hold into the place of the numbers of the variables that they name. */
import { didYouMean } from '@thaw/core'
import { canonicalName, type ModelDocument, type VariableNode } from '@thaw/syntax'
import { issue, type Report } from '../issue.ts'
import { readHeading, type Target } from './read-heading.ts'
import type { ImportedSeries, ImportedTable } from './read-import.ts'
import { withSeries } from './with-series.ts'

/** A series with what it is for. */
interface Meant extends Target {
  readonly table: ImportedTable
  readonly series: ImportedSeries
}

/** Issues: XM326 to XM332. */
export function setValues(
  document: ModelDocument,
  tables: readonly ImportedTable[],
  report: Report,
): ModelDocument {
  const meant = withoutTwins(
    tables.flatMap((table) => meantBy(table, document, report)),
    report,
  )
  const variables = document.variables.map((variable) =>
    meant
      .filter((one) => one.variable === variable)
      .reduce<VariableNode>(
        (changed, { subscripts, table, series }) =>
          withSeries(changed, { subscripts, table, series, report }),
        variable,
      ),
  )
  return { ...document, variables }
}

/** Issues: XM326, XM327, XM332. */
function meantBy(table: ImportedTable, document: ModelDocument, report: Report): readonly Meant[] {
  const { resource, span, headings } = table
  const found: Meant[] = []
  const unknown: string[] = []
  for (const series of table.series) {
    const target = readHeading(series.heading, document)
    if (target === undefined) unknown.push(series.heading)
    else if ('why' in target) {
      report(issue('XM332', span, { resource, heading: series.heading, why: target.why }))
    } else found.push({ ...target, table, series })
  }
  const names = unknown.map((name) => `"${name}"`).join(', ')
  if (unknown.length === table.series.length) {
    const words = names === '' ? 'nothing' : names
    report(issue('XM327', span, { resource, headings, found: words }))
  } else if (unknown.length > 0) {
    const known = document.variables.map(({ name }) => name)
    const guess = unknown.map((name) => didYouMean(name, known)).find(Boolean) ?? ''
    report(issue('XM326', span, { resource, names, guess }))
  }
  return found
}

/** Issues: XM331 for what is given twice, by one table or by two. */
function withoutTwins(meant: readonly Meant[], report: Report): readonly Meant[] {
  const firsts = new Map<string, Meant>()
  for (const one of meant) {
    const { variable, subscripts, table, series } = one
    const key = [variable.name, ...(subscripts ?? [])].map(canonicalName).join('\n')
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, one)
    else {
      const data = {
        heading: series.heading,
        resource: table.resource,
        first: first.table.resource,
      }
      report(issue('XM331', table.span, data))
    }
  }
  return [...firsts.values()]
}
