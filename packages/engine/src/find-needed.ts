/** Which values the outputs hang on: the rest need not be computed. */
import { slotsReadBy } from './lower/operation-reads.ts'
import type { Operation, Program, Statement } from './program.ts'

/** Slots that the outputs hang on, in a step and at the start. */
export interface Needed {
  readonly inStep: ReadonlySet<number>
  readonly atStart: ReadonlySet<number>
}

/** Walks back from the outputs through equations, and from stocks through their flows. */
export function findNeeded(program: Program, outputs: readonly number[]): Needed {
  const step = expressionsOf(program.step)
  const flows = new Map(
    program.stocks.map(({ slot, inflows, outflows }) => [slot, [...inflows, ...outflows]]),
  )
  const inStep = reach(outputs, (slot) => [...readsOf(step, slot), ...(flows.get(slot) ?? [])])
  const start = expressionsOf([...program.constants, ...program.initial])
  const kept = [...inStep].filter((slot) => !step.has(slot))
  return { inStep, atStart: reach(kept, (slot) => readsOf(start, slot)) }
}

function expressionsOf(statements: readonly Statement[]): ReadonlyMap<number, Operation> {
  return new Map(statements.map(({ slot, expression }) => [slot, expression]))
}

function readsOf(expressions: ReadonlyMap<number, Operation>, slot: number): readonly number[] {
  const expression = expressions.get(slot)
  return expression === undefined ? [] : slotsReadBy(expression)
}

function reach(
  from: readonly number[],
  reads: (slot: number) => readonly number[],
): ReadonlySet<number> {
  const reached = new Set(from)
  // A set shows what is added to it while it is walked.
  for (const slot of reached) for (const read of reads(slot)) reached.add(read)
  return reached
}
