/** SHIFT IF TRUE: what leaves a level whose elements move on. Source: Vensim manual, fn_shift_if_true. */
import { InvariantError } from '@thaw/core'
import type { Operation } from '../../program.ts'
import { hold } from '../hold.ts'
import { positionOf } from '../lower-reference.ts'
import { addHiddenSlot, slotOf } from '../lowering.ts'
import { choose, number, slot } from '../operations.ts'
import { share } from '../share.ts'
import { argument, argumentsOf, type Call } from './call.ts'
import { fixedArgument } from './fixed-argument.ts'

/**
 * What is taken out of the last element, 0 where that gathers or nothing moves. The elements themselves are
 * moved when all is lowered: see `shiftElements`.
 */
export function lowerShift(call: Call): Operation {
  const { lowering, place } = call
  const level = argument(call.arguments, 0)
  if (level.kind !== 'variable') throw new InvariantError('what is shifted is no variable')
  const positions = level.subscripts.map((each) => positionOf(each, place))
  const first = positions.at(-1) ?? 0
  const elements = Array.from({ length: fixedArgument(call, 2) }, (_, index) =>
    slotOf(lowering, level.variable, [...positions.slice(0, -1), first + index]),
  )
  const at = argumentsOf(call)
  const before = elements.map(() => addHiddenSlot(lowering, place))
  const [condition, entering] = [share(call, at(1)), share(call, at(4))]
  lowering.shifts.push({ elements, before, condition, gathers: at(3), entering })
  const last = slot(argument(before, before.length - 1))
  return hold(call, choose(condition, choose(at(3), number(0), last), number(0)))
}
