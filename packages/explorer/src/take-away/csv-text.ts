/** Tables as files: RFC 4180 in UTF-8, with what they are above their header. */

/** Without it a spreadsheet takes UTF-8 for the letters of an older code page. */
const BOM = '\ufeff'

/**
 * A byte order mark, a line that begins with `#` for each line of `head`, then the header and the
 * rows. A text that a spreadsheet would take for a formula is kept a text by an apostrophe.
 */
export function csvText(
  head: readonly string[],
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [columns, ...rows].map((row) => row.map(cell).join(','))
  const notes = head.filter((line) => line !== '').map((line) => `# ${line.replace(/\s+/g, ' ')}`)
  return BOM + [...notes, ...lines].map((line) => `${line}\r\n`).join('')
}

function cell(value: string | number): string {
  const text = String(value)
  const safe = typeof value === 'string' && /^[=+@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
