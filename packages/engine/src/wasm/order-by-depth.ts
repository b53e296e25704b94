/** Puts side by side what does not wait for each other: a processor then has much in hand at once. */
import { slotsReadBy } from '../lower/operation-reads.ts'
import type { Statement } from '../program.ts'

/** So many statements are put in order at a time: their values stay near in memory. */
const WINDOW = 256

/**
 * The statements, window by window in the order of how many others each waits for, one after the other.
 * A model is written down a chain of causes, and a processor looks ahead a few hundred instructions: of
 * a chain it can do one at a time. Those that are held come together, as far as they can.
 */
export function orderByDepth(statements: readonly Statement[]): readonly Statement[] {
  const depths = new Map<number, number>()
  for (const { slot, expression } of statements) {
    const below = slotsReadBy(expression).map((read) => depths.get(read) ?? 0)
    depths.set(slot, 1 + Math.max(0, ...below))
  }
  const place = ({ slot, isHeld }: Statement): number =>
    2 * (depths.get(slot) ?? 0) + (isHeld ? 0 : 1)
  const windows = Array.from({ length: Math.ceil(statements.length / WINDOW) }, (_, window) =>
    statements.slice(window * WINDOW, (window + 1) * WINDOW),
  )
  return windows.flatMap((own) => own.toSorted((left, right) => place(left) - place(right)))
}
