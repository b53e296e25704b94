/** Refuses, by name, calls that read files where they cannot. */
import { callsIn, type Expression } from '@thaw/syntax'
import type { Statement } from '../equations/statement.ts'
import { issue, type Report } from '../issue.ts'
import { foreignLoader, loaderKind } from './loader-call.ts'

/** Issues: VE504 for files of other programs, VE607 for calls within an expression. */
export function checkLoaderCalls(statements: readonly Statement[], report: Report): void {
  for (const statement of statements) {
    const top = topOf(statement)
    if (top === undefined) continue
    const name = 'left' in statement ? statement.left.name : statement.name.name
    for (const call of callsIn(top)) {
      const foreign = foreignLoader(call)
      const data = { owner: `the equation of "${name}"`, function: call.name.toUpperCase() }
      if (foreign !== undefined) report(issue('VE504', call.nameSpan, { ...data, ...foreign }))
      else if (call !== top && loaderKind(call) !== undefined) {
        report(issue('VE607', call.nameSpan, data))
      }
    }
  }
}

function topOf(statement: Statement): Expression | undefined {
  if (statement.kind === 'table' || statement.kind === 'range') return statement.loader
  if (statement.kind !== 'equation' || statement.right?.kind !== 'expression') return undefined
  return statement.right.expression
}
