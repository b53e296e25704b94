/** Operations as vector code: two draws at a time, the result on the stack. */
import { InvariantError, unreachable } from '@thaw/core'
import type { BinaryOperation, Operation, UnaryOperation } from '../program.ts'
import type { CodeWriter } from './code-writer.ts'
import type { ConstantPool } from './constant-pool.ts'
import type { HelperName } from './helper.ts'
import type { SimdName } from './opcodes.ts'

/** Where the code finds what an operation reads; each call pushes two numbers. */
export interface ValueSource {
  readonly slot: (slot: number) => void
  readonly time: () => void
  readonly stepTime: () => void
  readonly number: (value: number) => void
  /** Number `output` of what the routine that slot `after` called has given. */
  readonly output: (after: number, output: number) => void
}

/** What the functions of a module share: constants, and the numbers of its helper functions. */
export interface ModuleParts {
  readonly pool: ConstantPool
  /** The imported function that calls routines. */
  readonly routine: number
  /** Calls a helper: operands are on the stack, and then the result. */
  readonly call: (code: CodeWriter, name: HelperName) => void
  /** The function that takes and gives two vectors for one. */
  readonly helperPaired: (name: HelperName) => number
}

/** Where code goes, and where it finds values and helpers. */
export interface Emission {
  readonly code: CodeWriter
  readonly source: ValueSource
  readonly parts: ModuleParts
}

/** Pushes the value of an operation. */
export function emitValue(emission: Emission, operation: Operation): void {
  const { code, source, parts } = emission
  switch (operation.op) {
    case 'number':
      source.number(operation.value)
      return
    case 'slot':
      source.slot(operation.slot)
      return
    case 'time':
      source.time()
      return
    case 'stepTime':
      source.stepTime()
      return
    case 'unary':
      emitUnary(emission, operation.operation, operation.operand)
      return
    case 'binary':
      emitBinary(emission, operation)
      return
    case 'choose':
      emitValue(emission, operation.whenTrue)
      emitValue(emission, operation.whenFalse)
      emitMask(emission, operation.condition)
      code.simd('bitSelect')
      return
    case 'lookup':
      emitValue(emission, operation.input)
      parts.call(code, operation.lookup)
      return
    case 'element':
      emitElement(emission, operation)
      return
    case 'routine':
      throw new InvariantError('a call of a routine stands inside an expression')
    case 'output':
      source.output(operation.after, operation.output)
      return
    default:
      return unreachable(operation)
  }
}

/** Pushes all ones where the operation is true, that is not 0. */
function emitMask(emission: Emission, operation: Operation): void {
  const { code } = emission
  if (operation.op === 'unary' && operation.operation === 'not') {
    emitValue(emission, operation.operand)
    code.constant(0)
    code.simd('equal')
    return
  }
  if (operation.op === 'binary') {
    const { left, right } = operation
    const comparison = comparisons[operation.operation]
    if (comparison !== undefined) {
      emitValue(emission, left)
      emitValue(emission, right)
      code.simd(comparison)
      return
    }
    const junction = junctions[operation.operation]
    if (junction !== undefined) {
      emitMask(emission, left)
      emitMask(emission, right)
      code.simd(junction)
      return
    }
  }
  emitValue(emission, operation)
  code.constant(0)
  code.simd('notEqual')
}

const comparisons: Partial<Record<BinaryOperation, SimdName>> = {
  less: 'less',
  lessOrEqual: 'lessOrEqual',
  greater: 'greater',
  greaterOrEqual: 'greaterOrEqual',
  equal: 'equal',
  notEqual: 'notEqual',
}

const junctions: Partial<Record<BinaryOperation, SimdName>> = { and: 'and', or: 'or' }

/** 1 where true, else 0: the bits of 1 under the mask. */
function emitTruth(emission: Emission, operation: Operation): void {
  emitMask(emission, operation)
  emission.code.constant(1)
  emission.code.simd('and')
}

function emitUnary(emission: Emission, operation: UnaryOperation, operand: Operation): void {
  const { code, parts } = emission
  switch (operation) {
    case 'not':
      emitTruth(emission, { op: 'unary', operation, operand })
      return
    case 'negate':
    case 'floor':
      emitValue(emission, operand)
      code.simd(operation)
      return
    case 'abs':
      emitValue(emission, operand)
      code.simd('absolute')
      return
    case 'sqrt':
      emitValue(emission, operand)
      code.simd('squareRoot')
      return
    case 'square': {
      const value = code.borrow()
      emitValue(emission, operand)
      code.tee(value)
      code.get(value)
      code.simd('multiply')
      code.release(value)
      return
    }
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
      emitValue(emission, operand)
      parts.call(code, operation)
      return
    default:
      return unreachable(operation)
  }
}

type BinaryNode = Operation & { readonly op: 'binary' }

function emitBinary(emission: Emission, node: BinaryNode): void {
  const { code, parts } = emission
  switch (node.operation) {
    case 'add':
    case 'subtract':
    case 'multiply':
      emitValue(emission, node.left)
      emitValue(emission, node.right)
      code.simd(node.operation)
      return
    case 'divide':
      emitQuotient(emission, node)
      return
    case 'power':
      emitValue(emission, node.left)
      emitValue(emission, node.right)
      parts.call(code, 'power')
      return
    case 'modulo':
      emitModulo(emission, node)
      return
    case 'min':
      emitExtreme(emission, node, 'pickLess')
      return
    case 'max':
      emitExtreme(emission, node, 'pickGreater')
      return
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
    case 'equal':
    case 'notEqual':
    case 'and':
    case 'or':
      emitTruth(emission, node)
      return
    default:
      return unreachable(node.operation)
  }
}

/** By a power of two as a product, which is the same number and sooner there. */
function emitQuotient(emission: Emission, { left, right }: BinaryNode): void {
  const { code, source } = emission
  emitValue(emission, left)
  if (right.op === 'number' && hasExactReciprocal(right.value)) {
    source.number(1 / right.value)
    code.simd('multiply')
    return
  }
  emitValue(emission, right)
  code.simd('divide')
}

/** True for powers of two that stay away from the ends of what numbers can be. */
function hasExactReciprocal(value: number): boolean {
  const exponent = Math.round(Math.log2(Math.abs(value)))
  return Math.abs(exponent) < 100 && 2 ** exponent === Math.abs(value)
}

/** x - y floor(x / y). */
function emitModulo(emission: Emission, { left, right }: BinaryNode): void {
  const { code } = emission
  const x = code.borrow()
  emitValue(emission, left)
  code.set(x)
  const y = code.borrow()
  emitValue(emission, right)
  code.set(y)
  for (const local of [x, y, x, y]) code.get(local)
  code.simd('divide')
  code.simd('floor')
  code.simd('multiply')
  code.simd('subtract')
  code.release(x)
  code.release(y)
}

/**
 * The instruction keeps a NaN on the left. A literal is no NaN and goes to the right, whichever side it
 * stands on; of 0 and -0 the left one is the extreme, and adding 0 to the other makes it that. Where
 * neither is a literal a NaN on the right is put back.
 */
function emitExtreme(
  emission: Emission,
  { left, right }: BinaryNode,
  name: 'pickLess' | 'pickGreater',
): void {
  const { code } = emission
  const [literal, other] = right.op === 'number' ? [right, left] : [left, right]
  const isMinusZero = literal === left && literal.op === 'number' && Object.is(literal.value, -0)
  if (literal.op === 'number' && !Number.isNaN(literal.value) && !isMinusZero) {
    emitValue(emission, other)
    emitValue(emission, literal)
    code.simd(name)
    if (literal === left && literal.value === 0) {
      code.constant(0)
      code.simd('add')
    }
    return
  }
  const x = code.borrow()
  emitValue(emission, left)
  code.set(x)
  const y = code.borrow()
  emitValue(emission, right)
  code.set(y)
  for (const local of [y, x, y]) code.get(local)
  code.simd(name)
  for (const local of [y, y]) code.get(local)
  code.simd('notEqual')
  code.simd('bitSelect')
  code.release(x)
  code.release(y)
}

/** Compares the index with each number in turn; 0 where none fits. */
function emitElement(
  emission: Emission,
  { slots, index }: Operation & { readonly op: 'element' },
): void {
  const { code, source } = emission
  const wanted = code.borrow()
  const found = code.borrow()
  emitValue(emission, index)
  code.set(wanted)
  code.constant(0)
  code.set(found)
  slots.forEach((slot, position) => {
    source.slot(slot)
    code.get(found)
    code.get(wanted)
    code.constant(position)
    code.simd('equal')
    code.simd('bitSelect')
    code.set(found)
  })
  code.get(found)
  code.release(wanted)
  code.release(found)
}
