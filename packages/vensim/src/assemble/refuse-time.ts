/** `Time` is the time of the run: a file may name it, to give its unit, but not define it. */
import { canonicalName, type NamedPlace } from '@thaw/syntax'
import type { Statement } from '../equations/statement.ts'
import { issue, type Report } from '../issue.ts'

/** True for an entry of the name `Time`: nothing is to be made of it. */
export function namesTime(statement: Statement): boolean {
  return canonicalName(nameOf(statement).name) === 'time'
}

/**
 * Tells each entry that defines Time. One without an equation is fine: some files name Time among their
 * variables. Issues: VE212.
 */
export function refuseTime(statements: readonly Statement[], report: Report): void {
  for (const statement of statements) {
    if (statement.kind === 'data' || !namesTime(statement)) continue
    const { name, span } = nameOf(statement)
    report(issue('VE212', span, { name }))
  }
}

function nameOf(statement: Statement): NamedPlace {
  if (!('left' in statement)) return statement.name
  const { name, nameSpan: span } = statement.left
  return { name, span }
}
