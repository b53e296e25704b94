/** Computes once a step what several statements want: no bit changes. */
import { unreachable } from '@thaw/core'
import type { BatchPlan } from '../batch.ts'
import { mapParts, usesRoutine } from '../lower/operation-reads.ts'
import type { Operation, Statement } from '../program.ts'

/** Values by number: equal numbers mean equal values at every moment. Source: Cocke and Schwartz 1970, value numbering. */
interface Values {
  /** Numbers by what makes them. */
  readonly numbers: Map<string, number>
  readonly ofSlot: Map<number, number>
  /** The first slot that holds a value. */
  readonly holder: Map<number, number>
}

/**
 * The batch with statements that read the slot of an equal value, where an earlier one has it. What is
 * then read no more is found by `findNeeded`. Held statements and calls of routines stay as they are; the
 * close reads what it read.
 */
export function shareValues({ program, varying, outputs }: BatchPlan): BatchPlan {
  const values: Values = { numbers: new Map(), ofSlot: new Map(), holder: new Map() }
  const step = program.step.map((statement) => shareStatement(values, statement))
  const computed = new Set(step.map(({ slot }) => slot))
  const holderOf = (slot: number): number => values.holder.get(numberOfSlot(values, slot)) ?? slot
  // Stocks move one after the other, and a flow that copies a stock is what this was before it moved.
  const flow = (slot: number): number => (computed.has(holderOf(slot)) ? holderOf(slot) : slot)
  const stocks = program.stocks.map((stock) => ({
    ...stock,
    inflows: stock.inflows.map(flow),
    outflows: stock.outflows.map(flow),
  }))
  return { program: { ...program, step, stocks }, varying, outputs: outputs.map(holderOf) }
}

function shareStatement(values: Values, statement: Statement): Statement {
  const { slot, isHeld } = statement
  if (isHeld || usesRoutine(statement.expression)) return statement
  const { expression, number } = shareParts(values, statement.expression)
  values.ofSlot.set(slot, number)
  if (!values.holder.has(number)) values.holder.set(number, slot)
  return { ...statement, expression }
}

interface Numbered {
  readonly expression: Operation
  readonly number: number
}

function shareParts(values: Values, operation: Operation): Numbered {
  const numbers: number[] = []
  const whole = mapParts(operation, (part) => {
    const { expression, number } = shareParts(values, part)
    numbers.push(number)
    return expression
  })
  const number =
    operation.op === 'slot'
      ? numberOfSlot(values, operation.slot)
      : numberOf(values, textOf(values, operation, numbers))
  const held = values.holder.get(number)
  const isShared = held !== undefined && operation.op !== 'number'
  return { expression: isShared ? { op: 'slot', slot: held } : whole, number }
}

function numberOf({ numbers }: Values, text: string): number {
  const number = numbers.get(text) ?? numbers.size
  numbers.set(text, number)
  return number
}

/** A slot that no statement here computes is a value of its own. */
function numberOfSlot(values: Values, slot: number): number {
  const known = values.ofSlot.get(slot)
  if (known !== undefined) return known
  const number = numberOf(values, `slot ${slot}`)
  values.ofSlot.set(slot, number)
  values.holder.set(number, slot)
  return number
}

/** What makes a value, its parts by their numbers. Sums and products are the same either way round. */
function textOf(values: Values, operation: Operation, parts: readonly number[]): string {
  switch (operation.op) {
    case 'number':
      return Object.is(operation.value, -0) ? '-0' : String(operation.value)
    case 'slot':
    case 'time':
    case 'stepTime':
      return operation.op
    case 'choose':
      return `choose ${parts.join(' ')}`
    case 'unary':
      return `${operation.operation} ${parts.join(' ')}`
    case 'binary': {
      const isEitherWay = operation.operation === 'add' || operation.operation === 'multiply'
      const sorted = isEitherWay ? parts.toSorted((left, right) => left - right) : parts
      return `${operation.operation} ${sorted.join(' ')}`
    }
    case 'lookup':
      return `lookup ${operation.lookup} ${parts.join(' ')}`
    case 'element': {
      const elements = operation.slots.map((slot) => numberOfSlot(values, slot))
      return `element ${parts.join(' ')} of ${elements.join(' ')}`
    }
    case 'routine':
    case 'output':
      return `${operation.op} ${values.numbers.size}`
    default:
      return unreachable(operation)
  }
}
