/** Takes calls of helpers out of what they stand in, so that each may serve four draws in a call. */
import { mapParts } from '../lower/operation-reads.ts'
import type { Operation, Statement } from '../program.ts'
import type { Home } from './home.ts'
import { helperOf } from './helper.ts'

/** Statements in order, and the homes of all slots, new ones too. */
export interface SplitStatements {
  readonly statements: readonly Statement[]
  readonly homes: ReadonlyMap<number, Home>
}

/**
 * Gives every call of a helper inside a statement a statement of its own, just before it, with a
 * temporary slot from `firstSlot` on. No bit changes.
 */
export function splitCalls(
  statements: readonly Statement[],
  homes: ReadonlyMap<number, Home>,
  firstSlot: number,
): SplitStatements {
  const split: Statement[] = []
  const newHomes = new Map(homes)
  const takeOut = (statement: Statement, operation: Operation): Operation => {
    return mapParts(operation, (part) => {
      const whole = takeOut(statement, part)
      if (helperOf(whole) === undefined) return whole
      const slot = firstSlot + newHomes.size - homes.size
      newHomes.set(slot, 'varying')
      split.push({ ...statement, slot, expression: whole })
      return { op: 'slot', slot }
    })
  }
  for (const statement of statements) {
    split.push({ ...statement, expression: takeOut(statement, statement.expression) })
  }
  return { statements: split, homes: newHomes }
}
