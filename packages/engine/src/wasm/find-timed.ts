/** Values that hang on time and parameters but on no stock: a Runge-Kutta step needs them only thrice. */
import { partsOf, slotsReadBy, usesRoutine } from '../lower/operation-reads.ts'
import type { Operation, Statement } from '../program.ts'

/** The statements of a step in two parts. */
export interface StepParts {
  /** The same whenever the time is the same: the two stages in the middle of a step share them. */
  readonly timed: readonly Statement[]
  /** All others, in order. */
  readonly stated: readonly Statement[]
}

/**
 * Parts the statements of a step; `lasting` are the slots that last from step to step: stocks, and
 * what memory keeps. What hangs on the start of the step at hand (a pulse, a held value) is not timed:
 * the end of a step and the start of the next are one time, but two steps.
 */
export function findTimed(
  step: readonly Statement[],
  table: readonly Statement[],
  lasting: readonly number[],
): StepParts {
  const changing = new Set(lasting)
  for (const { slot, expression, isHeld } of [...table, ...step]) {
    const hangsOn = slotsReadBy(expression).some((read) => changing.has(read))
    const isOfStep = isHeld || readsStepTime(expression) || usesRoutine(expression)
    if (hangsOn || isOfStep) changing.add(slot)
  }
  return {
    timed: step.filter(({ slot }) => !changing.has(slot)),
    stated: step.filter(({ slot }) => changing.has(slot)),
  }
}

function readsStepTime(operation: Operation): boolean {
  return operation.op === 'stepTime' || partsOf(operation).some(readsStepTime)
}
