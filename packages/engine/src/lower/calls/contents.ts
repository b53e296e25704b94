/** Questions to what is in a conveyor or a queue. Source: that of the catalogue, model/src/builtins/contents.ts. */
import { InvariantError } from '@thaw/core'
import type { ContentName } from '@thaw/model'
import {
  contentQuestions,
  conveyorEntries,
  firstQuestion,
  type ContentQuestion,
} from '../../routines/routines.ts'
import type { Operation } from '../../program.ts'
import { beltInputs } from '../containers/lower-belt.ts'
import { containerAt } from '../containers/container-at.ts'
import { openBelt, openQueue } from '../containers/open-container.ts'
import { callRoutine } from '../hold.ts'
import { positionOf } from '../lower-reference.ts'
import { variableOf } from '../lowering.ts'
import { number, slot } from '../operations.ts'
import { argument, type Call, type LowerCall } from './call.ts'

/** By key. */
export const contents: Readonly<Record<ContentName, LowerCall>> = {
  CONTENT_AT: (call) => ask(call, 'at', call.lower(argument(call.arguments, 1))),
  CONTENT_COUNT: (call) => ask(call, 'count'),
  CONTENT_DEVIATION: (call) => ask(call, 'deviation'),
  CONTENT_LEAST: (call) => ask(call, 'least'),
  CONTENT_MOST: (call) => ask(call, 'most'),
}

function ask(call: Call, question: ContentQuestion, index: Operation = number(NaN)): Operation {
  const { lowering, place } = call
  const held = argument(call.arguments, 0)
  const stock = held.kind === 'variable' ? variableOf(lowering.model, held.variable) : undefined
  if (held.kind !== 'variable' || stock?.kind !== 'stock' || stock.container === undefined) {
    throw new InvariantError('a question to the contents of what has none')
  }
  const { container } = stock
  const positions = held.subscripts.map((each) => positionOf(each, place))
  const which = contentQuestions.indexOf(question)
  if (container.kind === 'queue') {
    const at = containerAt(lowering, stock, container, positions)
    const { routine, settings } = openQueue(at)
    const inputs = [slot(at.place.slot), index]
    return argument(callRoutine(call, routine, firstQuestion(settings) + which, inputs), 0)
  }
  const at = containerAt(lowering, stock, container, positions)
  const inputs = [...beltInputs(at), index]
  const entry = conveyorEntries.ask + which
  return argument(callRoutine(call, openBelt(at), entry, inputs), 0)
}
