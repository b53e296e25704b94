/** A number as a person writes it into a field. */

/**
 * The number of a text, with a comma or a point for decimals and any of the signs for minus; NaN where
 * it is none.
 */
export function readNumber(text: string): number {
  const plain = text.trim().replace(/[−–]/, '-').replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}
