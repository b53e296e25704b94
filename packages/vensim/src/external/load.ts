/** Puts what files hold in the place of the calls that read them. */
import { canonicalName, type CallExpression, type Expression } from '@thaw/syntax'
import type { ReadEntry } from '../assemble/draft.ts'
import type { Statement } from '../equations/statement.ts'
import { issue, type Report } from '../issue.ts'
import type { LoadItems, Ranges } from '../subscripts/ranges.ts'
import { foreignLoader, loaderKind, takenBy, textsOf, type LoaderKind } from './loader-call.ts'
import { ofTime } from './of-time.ts'
import { openTable, type Caller, type Files, type Table } from './open-table.ts'
import { readConstants } from './read-constants.ts'
import { readSeries } from './read-series.ts'
import { readSubscript } from './read-subscript.ts'

/** The files of a model, its string constants, and where faults are told. */
export interface Loading {
  readonly files: Files
  /** Values of string constants (`:IS:`) by canonical name. */
  readonly constants: ReadonlyMap<string, string>
  readonly report: Report
}

/** Reads the elements of ranges. Issues: VE504, VE601 to VE605. */
export function loadItems(loading: Loading): LoadItems {
  return ({ name, loader }) => {
    const owner = `the subscript range "${name.name}"`
    const opened = loader && openFor(loader, owner, loading)
    if (opened === undefined || opened === 'no loader') return undefined
    const { texts, table, caller } = opened
    return readSubscript(texts.slice(2), table, caller)
  }
}

/** The entry, or the entries that what it reads stands for. Issues: VE504, VE601 to VE606. */
export function loadEntry(
  entry: ReadEntry,
  ranges: Ranges,
  loading: Loading,
): readonly ReadEntry[] {
  const { statement } = entry
  const loader = loaderOf(statement)
  if (loader === undefined || !('left' in statement)) return [entry]
  const opened = openFor(loader, `the equation of "${statement.left.name}"`, loading)
  if (opened === 'no loader') return [entry]
  const { left, span } = statement
  const text = 'text' in statement ? statement.text : ''
  const common = { left, text, span }
  if (opened === undefined) return [{ ...entry, statement: unread(statement) }]
  const { kind, texts, table, caller } = opened
  if (kind === 'constants') {
    const right = readConstants(texts[2] ?? '', { left, ranges }, table, caller)
    return [{ ...entry, statement: { kind: 'equation', ...common, isData: false, right } }]
  }
  const series = readSeries(texts.slice(2), { left, ranges }, table, caller)
  if (series.length === 0) return [{ ...entry, statement: unread(statement) }]
  return series.map((one) => ({
    ...entry,
    statement:
      kind === 'lookups'
        ? { kind: 'table', ...common, ...one, loader: undefined }
        : {
            kind: 'equation',
            ...common,
            left: one.left,
            isData: true,
            right: { kind: 'expression', expression: ofTime(one.lookup, caller.span) },
          },
  }))
}

/** The call that is the whole right side of an equation, or all that a table has. */
function loaderOf(statement: Statement): Expression | undefined {
  if (statement.kind === 'table') return statement.loader
  if (statement.kind !== 'equation' || statement.right?.kind !== 'expression') return undefined
  return statement.right.expression
}

/** The same statement without what could not be read, which was told. */
function unread(statement: Statement): Statement {
  if (statement.kind === 'equation') return { ...statement, right: undefined }
  return statement
}

interface Opened {
  readonly kind: LoaderKind
  readonly texts: readonly string[]
  readonly table: Table
  readonly caller: Caller
}

function openFor(
  expression: Expression,
  owner: string,
  { files, constants, report }: Loading,
): Opened | 'no loader' | undefined {
  const kind = expression.kind === 'call' ? loaderKind(expression) : undefined
  if (expression.kind !== 'call' || kind === undefined) {
    return isForeign(expression) ? undefined : 'no loader'
  }
  const texts = textsOf(expression, kind, constants)
  if (texts === undefined) {
    const data = { owner, function: expression.name, expected: takenBy[kind] }
    report(issue('VE605', expression.span, data))
    return undefined
  }
  const caller: Caller = { owner, span: expression.span, report }
  const table = openTable(texts, files, caller)
  return table && { kind, texts, table, caller }
}

function isForeign(expression: Expression): expression is CallExpression {
  return expression.kind === 'call' && foreignLoader(expression) !== undefined
}

/** The string constants of a model by canonical name. Source: vensim.com, "operators" (`:IS:`). */
export function textConstants(statements: readonly Statement[]): ReadonlyMap<string, string> {
  return new Map(
    statements.flatMap((statement) =>
      statement.kind === 'text' ? [[canonicalName(statement.name.name), statement.value]] : [],
    ),
  )
}
