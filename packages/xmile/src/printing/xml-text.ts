/** Writes elements of XML, each on its own line, with texts and attributes escaped. */

/** Attributes by name; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Characters that XML 1.0 cannot hold in any form; they become the sign of a lost character. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** `<tag name="value">text</tag>`, or `<tag/>` where the text is empty. */
export function leaf(tag: string, text: string, attributes: Attributes = {}): string {
  const start = `${tag}${printAttributes(attributes)}`
  return text === '' ? `<${start}/>` : `<${start}>${escapeText(text)}</${tag}>`
}

/** An element around lines, which are indented; `<tag/>` where there are none. */
export function branch(
  tag: string,
  lines: readonly string[],
  attributes: Attributes = {},
): readonly string[] {
  const start = `${tag}${printAttributes(attributes)}`
  if (lines.length === 0) return [`<${start}/>`]
  return [`<${start}>`, ...lines.map((line) => `  ${line}`), `</${tag}>`]
}

function printAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${escapeAttribute(String(value))}"`],
    )
    .join('')
}

function escapeText(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
}
