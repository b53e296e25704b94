/** Vensim's queues, and what is asked of them. Source: that of the catalogue, model/src/builtins/memory.ts. */
import { InvariantError } from '@thaw/core'
import { equationOf } from '@thaw/model'
import type { LookupNode } from '@thaw/syntax'
import type { Operation } from '../../program.ts'
import { fifoEntries } from '../../routines/routines.ts'
import { addRoutine, callRoutine, closeWithRoutine } from '../hold.ts'
import { positionOf } from '../lower-reference.ts'
import { slotOf, variableOf } from '../lowering.ts'
import { number, slot } from '../operations.ts'
import { argument, argumentsOf, type Call } from './call.ts'
import { keepInitial } from './routine-delays.ts'

/** QUEUE FIFO: `(inflow, outflow, initial, age range)` and a profile. */
export function lowerFifo(call: Call): Operation {
  const at = argumentsOf(call)
  const routine = openFifo(call, call.place.slot, call.graph?.lookup)
  closeWithRoutine(call, routine, fifoEntries.move, [at(0), at(1)])
  const initial = [at(2), at(3)].map((each) => keepInitial(call, each))
  return argument(callRoutine(call, routine, fifoEntries.level, initial), 0)
}

/** QUEUE AGE AVERAGE `(queue[, how many])`, QUEUE AGE IN RANGE `(queue, least, most)`, QUEUE AGE OLDEST `(queue)`. */
export function askFifo(call: Call, question: 'average' | 'inRange' | 'oldest'): Operation {
  const { lowering, place } = call
  const [queue, ...given] = call.arguments
  if (queue?.kind !== 'variable') throw new InvariantError('a queue is no variable')
  const positions = queue.subscripts.map((each) => positionOf(each, place))
  const held = slotOf(lowering, queue.variable, positions)
  const defining = equationOf(variableOf(lowering.model, queue.variable), positions)?.expression
  const graph = defining?.kind === 'call' ? defining.graph?.lookup : undefined
  // What is in the queue must be known before it is asked.
  const written = given.length === 0 ? [number(0)] : given.map((each) => call.lower(each))
  const inputs = [...written, ...(written.length === 1 ? [number(0)] : []), slot(held)]
  const routine = openFifo(call, held, graph)
  return argument(callRoutine(call, routine, fifoEntries[question], inputs), 0)
}

/** The number of a queue's routine, made when it is first needed. */
function openFifo(call: Call, held: number, graph: LookupNode | undefined): number {
  if (graph === undefined) throw new InvariantError('a queue without a profile')
  const { lowering } = call
  const settings = { xs: graph.xs, ys: graph.ys }
  const known = lowering.containers.get(held)
  const routine = known ?? addRoutine(call, { name: 'fifo', settings, outputs: 1 })
  lowering.containers.set(held, routine)
  return routine
}
