/** Tells where the loop of a value did not settle. */
import { slotsReadBy } from './lower/operation-reads.ts'
import type { Operation, Program } from './program.ts'

/** True for a slot that reads a loop which gave no number, though all that it hangs on are numbers. */
export function watchLoops(program: Program): (slot: number, values: Float64Array) => boolean {
  const statements = [...program.constants, ...program.initial, ...program.step]
  const expressions = new Map(statements.map(({ slot, expression }) => [slot, expression]))
  const loops = new Map<number, readonly number[]>()
  for (const [slot, expression] of expressions) {
    const call = loopCall(expression, program, expressions)
    if (call !== undefined) loops.set(slot, slotsReadBy(call))
  }
  return (slot, values) => {
    const expression = expressions.get(slot)
    if (loops.size === 0 || expression === undefined) return false
    const isNumber = (read: number): boolean => Number.isFinite(values[read])
    return slotsReadBy(expression).some(
      (read) => !isNumber(read) && loops.get(read)?.every(isNumber) === true,
    )
  }
}

/** The call of a loop's routine whose result an operation is. */
function loopCall(
  operation: Operation,
  { routines }: Program,
  expressions: ReadonlyMap<number, Operation>,
): Operation | undefined {
  if (operation.op !== 'routine' && operation.op !== 'output') return undefined
  const use = routines[operation.routine]
  if (use === undefined || !('loop' in use)) return undefined
  return operation.op === 'routine' ? operation : expressions.get(operation.after)
}
