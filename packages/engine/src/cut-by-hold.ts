/** Statements of a step in stretches: what is held while a Runge-Kutta step goes on, and what is not. */
import type { Statement } from './program.ts'

/** Statements in order, cut where held ones begin or end. */
export function cutByHold(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const runs: Statement[][] = []
  for (const statement of statements) {
    const last = runs.at(-1)
    if (last?.[0]?.isHeld === statement.isHeld) last.push(statement)
    else runs.push([statement])
  }
  return runs
}
