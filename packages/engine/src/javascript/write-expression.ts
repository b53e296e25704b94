/** Operations as JavaScript text. Holds numbers and slot numbers only, never a name of the author. */
import { InvariantError, unreachable } from '@thaw/core'
import type { BinaryOperation, Operation, UnaryOperation } from '../program.ts'

/** How a slot is read: a local, or a place in the array of stocks. */
export type SlotText = (slot: number) => string

/** An expression with the bits of the interpreter. `f` holds helper functions, `look` lookups, `routines` their calls. */
export function writeExpression(operation: Operation, slotText: SlotText): string {
  const write = (part: Operation): string => writeExpression(part, slotText)
  switch (operation.op) {
    case 'number':
      return `(${Object.is(operation.value, -0) ? '-0' : String(operation.value)})`
    case 'slot':
      return slotText(operation.slot)
    case 'time':
      return 'time'
    case 'stepTime':
      return 'stepTime'
    case 'unary':
      return writeUnary(operation.operation, write(operation.operand))
    case 'binary':
      return writeBinary(operation.operation, write(operation.left), write(operation.right))
    case 'choose':
      return `(${write(operation.condition)} !== 0 ? ${write(operation.whenTrue)} : ${write(operation.whenFalse)})`
    case 'lookup':
      return `look[${operation.lookup}](${write(operation.input)})`
    case 'element':
      return `([${operation.slots.map(slotText).join(', ')}][${write(operation.index)}] ?? 0)`
    case 'routine':
      throw new InvariantError('a call of a routine stands inside an expression')
    case 'output':
      return `routines.given(${operation.after}, ${operation.output})`
    default:
      return unreachable(operation)
  }
}

function writeUnary(operation: UnaryOperation, x: string): string {
  switch (operation) {
    case 'negate':
      return `(-${x})`
    case 'not':
      return `(${x} === 0 ? 1 : 0)`
    case 'abs':
    case 'floor':
    case 'sqrt':
      return `Math.${operation}(${x})`
    case 'square':
    case 'exp':
    case 'ln':
    case 'log10':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'arcsin':
    case 'arccos':
    case 'arctan':
    case 'sinh':
    case 'cosh':
    case 'tanh':
      return `f.${operation}(${x})`
    default:
      return unreachable(operation)
  }
}

const symbols = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  less: '<',
  lessOrEqual: '<=',
  greater: '>',
  greaterOrEqual: '>=',
  equal: '===',
  notEqual: '!==',
} as const

function writeBinary(operation: BinaryOperation, x: string, y: string): string {
  switch (operation) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
      return `(${x} ${symbols[operation]} ${y})`
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
    case 'equal':
    case 'notEqual':
      return `(${x} ${symbols[operation]} ${y} ? 1 : 0)`
    case 'and':
      return `(${x} !== 0 && ${y} !== 0 ? 1 : 0)`
    case 'or':
      return `(${x} !== 0 || ${y} !== 0 ? 1 : 0)`
    case 'modulo':
    case 'power':
    case 'min':
    case 'max':
      return `f.${operation}(${x}, ${y})`
    default:
      return unreachable(operation)
  }
}
