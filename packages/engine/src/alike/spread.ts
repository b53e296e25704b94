/** How far inputs reach: most of a program is the same in two worlds, and needs no proof. */
import type { ProofPlan, StatementReads } from './plan-proof.ts'

/** Slots that some inputs reach. */
export interface Spread {
  /** Constants, start values and the inputs themselves. */
  readonly atStart: ReadonlySet<number>
  /** Whether what a step reads in a slot is reached, without going through a stock. */
  readonly isInStep: (slot: number) => boolean
}

/** Follows the inputs through all statements, once before the first step and once in it. */
export function spreadOf(plan: ProofPlan, inputs: readonly number[]): Spread {
  const atStart = new Set(inputs)
  follow(plan.startReads, (slot) => atStart.has(slot), atStart)
  const inStep = new Set<number>()
  const isInStep = (slot: number): boolean =>
    inStep.has(slot) ||
    (atStart.has(slot) && !plan.inStep.has(slot) && !plan.isNonNegative.has(slot))
  follow(plan.stepReads, isInStep, inStep)
  return { atStart, isInStep }
}

function follow(
  statements: readonly StatementReads[],
  isReached: (slot: number) => boolean,
  reached: Set<number>,
): void {
  for (const { slot, reads } of statements) if (reads.some(isReached)) reached.add(slot)
}
