/** What is passed over or refused, each told once with all its names. */
import { canonicalName, type Expression, type NamedPlace } from '@thaw/syntax'
import type { Statement } from '../equations/statement.ts'
import { issue, type Report } from '../issue.ts'
import type { Code } from '../messages.generated.ts'

/** Issues: VE403 for tables whose points are sorted, VE501 for Reality Checks, VE502 for A FUNCTION OF. */
export function reportUnsupported(statements: readonly Statement[], report: Report): void {
  const tell = (code: Code, places: readonly NamedPlace[]): void => {
    const [first, ...others] = places
    if (first === undefined) return
    const names = places.map(({ name }) => `"${name}"`).join(', ')
    const related = others.map(({ name, span }) => ({ note: `"${name}"`, span }))
    report(issue(code, first.span, { names }, related))
  }
  tell(
    'VE501',
    statements.flatMap((statement) => (statement.kind === 'check' ? [statement.name] : [])),
  )
  tell('VE502', statements.flatMap(placeholder))
  tell(
    'VE403',
    statements.flatMap((statement) =>
      'isUnsorted' in statement && statement.isUnsorted ? [nameOf(statement.left)] : [],
    ),
  )
}

function placeholder(statement: Statement): readonly NamedPlace[] {
  if (statement.kind !== 'equation' || statement.right?.kind !== 'expression') return []
  return isPlaceholder(statement.right.expression) ? [nameOf(statement.left)] : []
}

/** True for `A FUNCTION OF(...)`, which stands where there is no equation yet. */
export function isPlaceholder(expression: Expression): boolean {
  return expression.kind === 'call' && canonicalName(expression.name) === 'a_function_of'
}

function nameOf({ name, nameSpan }: { name: string; nameSpan: NamedPlace['span'] }): NamedPlace {
  return { name, span: nameSpan }
}
