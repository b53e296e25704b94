/** Numbers side by side in vectors: two doubles, or four of single precision made from doubles and back. */
import type { Precision } from '../batch.ts'
import type { CodeWriter } from './code-writer.ts'
import { LOWER_HALVES, UPPER_HALVES } from './shuffles.ts'
import { helperParameters, type HelperName } from './helper.ts'

/** Draws that run side by side: those of two vectors. */
export function lanesOf(precision: Precision): 4 | 8 {
  return precision === 'single' ? 8 : 4
}

/** Bytes of the doubles of these draws in a row. */
export function rowBytesOf(precision: Precision): number {
  return 8 * lanesOf(precision)
}

/** One of the two vectors in a row of doubles. */
export interface RowPlace {
  readonly precision: Precision
  /** Local with the address of the row. */
  readonly row: number
  readonly pair: 0 | 1
}

/** Pushes a vector from a row of doubles. */
export function loadRow(code: CodeWriter, { precision, row, pair }: RowPlace): void {
  if (precision === 'double') {
    code.get(row)
    code.memory('load', 16 * pair)
    return
  }
  for (const half of [0, 1]) {
    code.get(row)
    code.memory('load', 32 * pair + 16 * half)
    code.simd('demote')
  }
  code.shuffle(LOWER_HALVES)
}

/** Stores what `push` pushes to a row of doubles. */
export function storeRow(
  code: CodeWriter,
  { precision, row, pair }: RowPlace,
  push: () => void,
): void {
  if (precision === 'double') {
    code.get(row)
    push()
    code.memory('store', 16 * pair)
    return
  }
  const value = code.borrow()
  push()
  code.set(value)
  for (const half of [0, 1] as const) {
    code.get(row)
    pushHalf(code, value, half)
    code.memory('store', 32 * pair + 16 * half)
  }
  code.release(value)
}

/**
 * Calls a helper for the four draws of a vector of single precision: the helper computes in doubles, for
 * two pairs. The operands are on the stack, and then the result.
 */
export function callInDouble(code: CodeWriter, name: HelperName, helper: number): void {
  const operands = Array.from({ length: helperParameters(name) }, () => code.borrow())
  for (const operand of operands.toReversed()) code.set(operand)
  for (const half of [0, 1] as const) for (const operand of operands) pushHalf(code, operand, half)
  code.call(helper)
  const [second = code.borrow()] = operands
  code.set(second)
  code.simd('demote')
  code.get(second)
  code.simd('demote')
  code.shuffle(LOWER_HALVES)
  for (const operand of operands) code.release(operand)
}

/** Pushes the first or the last two numbers of a local as doubles. */
function pushHalf(code: CodeWriter, local: number, half: 0 | 1): void {
  code.get(local)
  if (half === 1) {
    code.get(local)
    code.shuffle(UPPER_HALVES)
  }
  code.simd('promote')
}
