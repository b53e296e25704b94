/** Which values and tags a message names. Read where sites are built and in tests, never in a page. */
import { IntlMessageFormat } from 'intl-messageformat'

/**
 * Names of the values and tags of a message, each once and in order, whatever its language. Throws a
 * `SyntaxError` where the text is no ICU message.
 */
export function messageNames(message: string): readonly string[] {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (typeof node === 'object' && node !== null) {
      const { type, value } = node as { type?: number; value?: unknown }
      // 0 is literal text and 7 the "#" of a plural; all others name a value or a tag.
      if (type !== 0 && type !== 7 && typeof value === 'string') names.add(value)
      Object.values(node).forEach(visit)
    }
  }
  visit(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}
