/**
 * Moves elements of levels on by one, as SHIFT IF TRUE of Vensim does.
 *
 * The vendor changes the level while auxiliaries are computed and saves it as changed; which auxiliaries see
 * it before is not documented. Here elements move as a step begins, and all that reads the level in the
 * step sees them moved; start values see it unmoved. Source: Vensim manual, fn_shift_if_true.
 */
import { InvariantError } from '@thaw/core'
import type { Operation } from '../program.ts'
import { hold, keepNext, remember } from './hold.ts'
import { addHiddenSlot, type Lowering, type Shift } from './lowering.ts'
import { binary, choose, number, slot } from './operations.ts'

/**
 * Takes the elements out of the stocks: a hidden stock gathers the flows of each, and the element is what it
 * was as the last step began and what has been gathered since, moved where the condition holds.
 */
export function shiftElements(lowering: Lowering, shift: Shift): void {
  shift.elements.forEach((element, index) => {
    const at = { lowering, place: { slot: element, positions: [], walked: new Map() } }
    const gathered = addHiddenSlot(lowering, at.place)
    takeStock(lowering, element, gathered)
    const start = hold(at, slot(gathered))
    const [lastGathered, last] = [remember(at, number(0)), remember(at, slot(element))]
    const since = binary('subtract', slot(gathered), slot(lastGathered))
    define(lowering, before(shift, index), binary('add', slot(last), since))
    const moved = hold(at, movedElement(shift, index))
    // Inside a step of Runge-Kutta it is on its way.
    lowering.step.set(element, binary('add', moved, binary('subtract', slot(gathered), start)))
    keepNext(at, lastGathered, start)
    keepNext(at, last, moved)
  })
}

/** Lets a hidden slot integrate, from 0, in the place of an element, whose start value stays its own. */
function takeStock({ stocks, initial }: Lowering, element: number, gathered: number): void {
  const index = stocks.findIndex((stock) => stock.slot === element)
  const stock = stocks[index]
  if (stock === undefined) throw new InvariantError(`slot ${element} is no stock`)
  stocks[index] = { ...stock, slot: gathered }
  initial.set(gathered, number(0))
}

function define({ step, held }: Lowering, at: number, operation: Operation): void {
  step.set(at, operation)
  held.add(at)
}

function movedElement(shift: Shift, index: number): Operation {
  const own = slot(before(shift, index))
  if (index === 0) return choose(shift.condition, shift.entering, own)
  const previous = slot(before(shift, index - 1))
  const isLast = index === shift.elements.length - 1
  const arrived = isLast ? choose(shift.gathers, binary('add', own, previous), previous) : previous
  return choose(shift.condition, arrived, own)
}

function before(shift: Shift, index: number): number {
  const found = shift.before[index]
  if (found === undefined) throw new InvariantError(`element ${index} has no slot before it moves`)
  return found
}
