/** Where the calls of routines pass numbers: an area of memory for each call, four draws side by side. */
import { InvariantError } from '@thaw/core'
import type { Operation, Statement } from '../program.ts'
import { FOUR_DRAWS } from './home.ts'
import type { WasmPlan } from './plan.ts'

/** An operation that calls a routine. */
export type RoutineCall = Operation & { readonly op: 'routine' }

/** One call as it stands in a statement, and its areas. */
export interface PlacedCall {
  readonly expression: RoutineCall
  /** Slot of the statement. */
  readonly slot: number
  /** Address of the first input; each takes four numbers. */
  readonly inputsAt: number
  /** Address of the first output, likewise. */
  readonly outputsAt: number
}

/** Gives each call its areas. The calls of one slot, at the start and in a step, give to one place. */
export function placeCalls(plan: WasmPlan, take: (bytes: number) => number): readonly PlacedCall[] {
  const { fixed, stated, close, program } = plan
  const given = new Map<number, number>()
  return [fixed, stated, close].flat().flatMap(({ slot, expression }: Statement) => {
    if (expression.op !== 'routine') return []
    const { outputs = 0 } = program.routines[expression.routine] ?? {}
    const outputsAt = given.get(slot) ?? take(outputs * FOUR_DRAWS)
    given.set(slot, outputsAt)
    const inputsAt = take(expression.inputs.length * FOUR_DRAWS)
    return [{ expression, slot, inputsAt, outputsAt }]
  })
}

/** Number of a call, and its areas. */
export function findCall(
  calls: readonly PlacedCall[],
  expression: RoutineCall,
): PlacedCall & { readonly number: number } {
  const number = calls.findIndex((call) => call.expression === expression)
  const found = calls[number]
  if (found === undefined) throw new InvariantError('a call of a routine without a place')
  return { ...found, number }
}

/** Address of a number that the call for slot `after` gave. */
export function outputAt(calls: readonly PlacedCall[], after: number, output: number): number {
  const found = calls.find(({ slot }) => slot === after)
  if (found === undefined) throw new InvariantError(`slot ${after} calls no routine`)
  return found.outputsAt + FOUR_DRAWS * output
}
