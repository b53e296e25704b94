/** A fingerprint of rows that stand in no order. */
import { hashText } from '@thaw/core'

/** Sixteen hexadecimal digits over lines, whatever their order. */
export function hashLines(lines: readonly string[]): string {
  return hashText(lines.toSorted().join('\n'))
}
