/** Which values and tags a message names. Read where sites are built and in tests, never in a page. */
import { IntlMessageFormat } from 'intl-messageformat'

/** Of the nodes of a parsed message; all others name a value. Source: `TYPE` of its parser. */
const LITERAL = 0
const PLURAL_NUMBER = 7
const TAG = 8

/**
 * Names of the values of a message and of its tags, as in `<strong>`, each once and in order, whatever
 * its language. Throws a `SyntaxError` where the text is no ICU message.
 */
export function messageNames(message: string): readonly string[] {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (typeof node === 'object' && node !== null) {
      const { type, value } = node as { type?: number; value?: unknown }
      const isName = type !== LITERAL && type !== PLURAL_NUMBER && typeof value === 'string'
      if (isName) names.add(type === TAG ? `<${value}>` : value)
      Object.values(node).forEach(visit)
    }
  }
  visit(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}
