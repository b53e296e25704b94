/** JSON that keeps infinite numbers: a model may hold `INF`, and JSON has no word for it. */

const marks = { up: '\u0000up', down: '\u0000down' }

/**
 * JSON in which an infinite number is one that is too large to hold (`1e999`): every reader of JSON
 * makes infinity of it. NaN has no such form and becomes `null`.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (part === Infinity) return marks.up
    return part === -Infinity ? marks.down : part
  })
  return text
    .replaceAll(JSON.stringify(marks.up), '1e999')
    .replaceAll(JSON.stringify(marks.down), '-1e999')
}
