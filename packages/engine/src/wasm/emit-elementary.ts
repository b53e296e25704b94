/** The elementary functions as functions of a module: vectors in, a vector out. */
import { unreachable } from '@thaw/core'
import type { Arithmetic } from '../elementary/arithmetic.ts'
import { cosine, sine, tangent } from '../elementary/circular.ts'
import { exponential } from '../elementary/exponential.ts'
import { hyperbolicCosine, hyperbolicSine, hyperbolicTangent } from '../elementary/hyperbolic.ts'
import { arcCosine, arcSine, arcTangent } from '../elementary/inverse-circular.ts'
import { decimalLogarithm, naturalLogarithm } from '../elementary/logarithm.ts'
import { raise } from '../elementary/power.ts'
import type { BinaryOperation, Operation, UnaryOperation } from '../program.ts'
import { codeWriter } from './code-writer.ts'
import type { ConstantPool } from './constant-pool.ts'
import type { HelperForm } from './helper.ts'
import { vectorArithmetic, type Vectors } from './vector-arithmetic.ts'

/** Operations that are a function of their own in the module. */
export type ElementaryName =
  | Extract<
      UnaryOperation,
      | 'exp'
      | 'ln'
      | 'log10'
      | 'sin'
      | 'cos'
      | 'tan'
      | 'arcsin'
      | 'arccos'
      | 'arctan'
      | 'sinh'
      | 'cosh'
      | 'tanh'
    >
  | Extract<BinaryOperation, 'power'>

/** The function that an operation is, if it is one of these. */
export function elementaryOf(operation: Operation): ElementaryName | undefined {
  if (operation.op !== 'unary' && operation.op !== 'binary') return undefined
  return elementaryNames.get(operation.operation)
}

const elementaryNames: ReadonlyMap<string, ElementaryName> = new Map(
  (
    [
      'exp',
      'ln',
      'log10',
      'sin',
      'cos',
      'tan',
      'arcsin',
      'arccos',
      'arctan',
      'sinh',
      'cosh',
      'tanh',
      'power',
    ] as const
  ).map((each) => [each, each]),
)

/** How many vectors it takes. */
export function parametersOf(name: ElementaryName): 1 | 2 {
  return name === 'power' ? 2 : 1
}

/**
 * The body of an elementary function for `pairs` pairs of draws: the parameters of the first pair
 * come first, and as many results as there are pairs. One call for both pairs is the faster one:
 * the processor works on the second pair while it waits for the first.
 */
export function emitElementary(
  name: ElementaryName,
  { pairs, precision }: Pick<HelperForm, 'pairs' | 'precision'>,
  pool: ConstantPool,
): Uint8Array {
  const count = parametersOf(name)
  const code = codeWriter(count * pairs, pool, precision)
  const arithmetic = vectorArithmetic(code, precision)
  const parameter = (number: number): Vectors =>
    Array.from({ length: pairs }, (_, pair) => count * pair + number)
  for (const result of apply(name, arithmetic, parameter)) code.get(result)
  return code.finish()
}

/** The parameters are the locals from `x` on. */
function apply(
  name: ElementaryName,
  a: Arithmetic<Vectors, Vectors>,
  parameter: (number: number) => Vectors,
): Vectors {
  const x = parameter(0)
  switch (name) {
    case 'exp':
      return exponential(a, x)
    case 'ln':
      return naturalLogarithm(a, x)
    case 'log10':
      return decimalLogarithm(a, x)
    case 'sin':
      return sine(a, x)
    case 'cos':
      return cosine(a, x)
    case 'tan':
      return tangent(a, x)
    case 'arcsin':
      return arcSine(a, x)
    case 'arccos':
      return arcCosine(a, x)
    case 'arctan':
      return arcTangent(a, x)
    case 'sinh':
      return hyperbolicSine(a, x)
    case 'cosh':
      return hyperbolicCosine(a, x)
    case 'tanh':
      return hyperbolicTangent(a, x)
    case 'power':
      return raise(a, x, parameter(1))
    default:
      return unreachable(name)
  }
}
