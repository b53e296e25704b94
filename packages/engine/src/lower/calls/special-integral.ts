/** SINTEG: a level that is kept within limits. Source: Vensim manual, fn_sinteg. */
import { NOT_AVAILABLE } from '@thaw/core'
import type { Operation } from '../../program.ts'
import { hold, keepNext, remember } from '../hold.ts'
import { addHiddenSlot } from '../lowering.ts'
import { binary, choose, number, slot, unary } from '../operations.ts'
import { argumentsOf, type Call } from './call.ts'
import { addLevel } from './stages.ts'

/**
 * `(rate, initial, least, most, quantum, special, threshold)`; :NA: in place of a limit means none.
 *
 * The rate is integrated as of any stock; at the start of each step the level moves by what has come
 * together in the last one, and is then restricted: rounded to the quantum, made the special value
 * within the threshold of it, and kept between least and most, which hold in any case. The manual does
 * not say in which order.
 */
export function lowerSpecialIntegral(call: Call): Operation {
  const at = argumentsOf(call)
  const gathered = addLevel(call, number(0), () => at(0))
  const start = hold(call, gathered)
  const [lastGathered, lastLevel] = [remember(call, number(0)), remember(call, at(1))]
  const moved = binary('subtract', gathered, slot(lastGathered))
  const level = addHiddenSlot(call.lowering, call.place)
  call.lowering.step.set(level, restricted(at, binary('add', slot(lastLevel), moved)))
  call.lowering.held.add(level)
  keepNext(call, lastGathered, start)
  keepNext(call, lastLevel, slot(level))
  // Inside a step of Runge-Kutta it is on its way.
  return binary('add', slot(level), binary('subtract', gathered, start))
}

function restricted(at: (index: number) => Operation, moved: Operation): Operation {
  const [least, most, quantum, special, threshold] = [at(2), at(3), at(4), at(5), at(6)]
  const nearest = unary('floor', binary('add', binary('divide', moved, quantum), number(0.5)))
  const rounded = whereGiven(quantum, binary('multiply', nearest, quantum), moved)
  const distance = unary('abs', binary('subtract', rounded, special))
  const isNear = binary('lessOrEqual', distance, threshold)
  const snapped = whereGiven(
    special,
    whereGiven(threshold, choose(isNear, special, rounded), rounded),
    rounded,
  )
  const notBelow = whereGiven(least, binary('max', snapped, least), snapped)
  return whereGiven(most, binary('min', notBelow, most), notBelow)
}

function whereGiven(limit: Operation, then: Operation, otherwise: Operation): Operation {
  if (limit.op === 'number') return limit.value === NOT_AVAILABLE ? otherwise : then
  return choose(binary('equal', limit, number(NOT_AVAILABLE)), otherwise, then)
}
