/** What the author says about a part of the model. */
import { childNamed, contentOf, type MarkupElement } from '../markup/markup.ts'

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', '"': '"' }

/**
 * The text of `<doc>`, trimmed, its escapes resolved; empty where there is none.
 *
 * Tags inside it are left out. Source: XMILE 1.0, 4.1.1.
 */
export function readDoc(element: MarkupElement): string {
  const doc = childNamed(element, 'doc')
  if (doc === undefined) return ''
  const text = contentOf(doc).text.trim()
  return text.replace(/\\([nt\\"])/g, (_, escaped: string) => escapes[escaped] ?? escaped)
}
