/** Takes out of the step what does not differ between draws, or does not change in a run. */
import { unreachable } from '@thaw/core'
import { mapParts } from '../lower/operation-reads.ts'
import type { Operation, Statement } from '../program.ts'
import { contentText } from '../content-text.ts'
import type { Home } from './home.ts'

/** Statements with the homes of what they read. */
export interface HoistRequest {
  readonly running: readonly Statement[]
  /** What the close sets, all of it varying. */
  readonly closing: readonly Statement[]
  readonly stepHomes: ReadonlyMap<number, Home>
  readonly isFixed: (slot: number) => boolean
  /** Number of the first temporary value. */
  readonly firstSlot: number
}

/** Statements after parts that are the same in many runs were taken out. */
export interface Hoisted {
  /** The step with hoisted parts replaced by temporary slots. */
  readonly step: readonly Statement[]
  /** The close, likewise. */
  readonly close: readonly Statement[]
  readonly uniform: readonly Statement[]
  readonly table: readonly Statement[]
  readonly fixed: readonly Statement[]
  /** Homes of all slots, temporary ones too. */
  readonly homes: ReadonlyMap<number, Home>
}

/** How often a part must be computed, from seldom to often. */
type Rate = 'literal' | 'uniform' | 'table' | 'fixed' | 'step'

interface Hoisting {
  readonly request: HoistRequest
  /** Temporary slots by the text of what they hold. */
  readonly known: Map<string, number>
  readonly lists: Readonly<Record<'uniform' | 'table' | 'fixed', Statement[]>>
  readonly homes: Map<number, Home>
}

/**
 * Replaces the largest hoistable parts of each varying statement. The value of a part is the same
 * wherever it is computed, so no bit changes.
 */
export function hoistParts(request: HoistRequest): Hoisted {
  const hoisting: Hoisting = {
    request,
    known: new Map(),
    lists: { uniform: [], table: [], fixed: [] },
    homes: new Map(request.stepHomes),
  }
  const replace = (statement: Statement): Statement => ({
    ...statement,
    expression: replaceParts(hoisting, statement.expression),
  })
  const step = request.running
    .filter(({ slot }) => request.stepHomes.get(slot) === 'varying')
    .map(replace)
  const close = request.closing.map(replace)
  return { step, close, ...hoisting.lists, homes: hoisting.homes }
}

function replaceParts(hoisting: Hoisting, operation: Operation): Operation {
  const rate = rateOf(hoisting, operation)
  if (rate === 'literal' || operation.op === 'slot') return operation
  if (rate !== 'step') return { op: 'slot', slot: temporarySlot(hoisting, operation, rate) }
  return mapParts(operation, (part) => replaceParts(hoisting, part))
}

function temporarySlot(
  { request, known, lists, homes }: Hoisting,
  expression: Operation,
  rate: 'uniform' | 'table' | 'fixed',
): number {
  const text = contentText(expression)
  const found = known.get(text)
  if (found !== undefined) return found
  const slot = request.firstSlot + known.size
  known.set(text, slot)
  const dependence = rate === 'table' ? 'time' : 'inputs'
  lists[rate].push({ slot, expression, dependence, isHeld: false })
  homes.set(slot, rate === 'fixed' ? 'varying' : rate)
  return slot
}

function rateOf(hoisting: Hoisting, operation: Operation): Rate {
  const rate = (part: Operation): Rate => rateOf(hoisting, part)
  switch (operation.op) {
    case 'number':
      return 'literal'
    case 'slot':
      return slotRate(hoisting, operation.slot)
    case 'time':
    case 'stepTime':
      return 'table'
    case 'unary':
      return rate(operation.operand)
    case 'binary':
      return join(rate(operation.left), rate(operation.right))
    case 'choose':
      return [operation.condition, operation.whenTrue, operation.whenFalse].map(rate).reduce(join)
    case 'lookup':
      return rate(operation.input)
    case 'element':
      return operation.slots
        .map((slot) => slotRate(hoisting, slot))
        .reduce(join, rate(operation.index))
    case 'routine':
    case 'output':
      return 'step'
    default:
      return unreachable(operation)
  }
}

function slotRate({ request }: Hoisting, slot: number): Rate {
  const home = request.stepHomes.get(slot) ?? 'uniform'
  if (home !== 'varying') return home
  return request.isFixed(slot) ? 'fixed' : 'step'
}

const order: readonly Rate[] = ['literal', 'uniform', 'table', 'fixed', 'step']

/** A table and a fixed value together change with both. */
function join(left: Rate, right: Rate): Rate {
  const isTableAndFixed =
    (left === 'table' && right === 'fixed') || (left === 'fixed' && right === 'table')
  if (isTableAndFixed) return 'step'
  return order.indexOf(left) > order.indexOf(right) ? left : right
}
