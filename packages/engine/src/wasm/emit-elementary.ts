/** The elementary functions as functions of a module: vectors in, a vector out. */
import { unreachable } from '@thaw/core'
import type { Arithmetic } from '../elementary/arithmetic.ts'
import { cosine, sine, tangent } from '../elementary/circular.ts'
import { exponential } from '../elementary/exponential.ts'
import { arcCosine, arcSine, arcTangent } from '../elementary/inverse-circular.ts'
import { decimalLogarithm, naturalLogarithm } from '../elementary/logarithm.ts'
import { raise } from '../elementary/power.ts'
import type { BinaryOperation, UnaryOperation } from '../program.ts'
import { codeWriter } from './code-writer.ts'
import type { ConstantPool } from './constant-pool.ts'
import { vectorArithmetic } from './vector-arithmetic.ts'

/** Operations that are a function of their own in the module. */
export type ElementaryName =
  | Extract<
      UnaryOperation,
      'exp' | 'ln' | 'log10' | 'sin' | 'cos' | 'tan' | 'arcsin' | 'arccos' | 'arctan'
    >
  | Extract<BinaryOperation, 'power'>

/** How many vectors it takes. */
export function parametersOf(name: ElementaryName): 1 | 2 {
  return name === 'power' ? 2 : 1
}

/** The body of an elementary function. */
export function emitElementary(name: ElementaryName, pool: ConstantPool): readonly number[] {
  const code = codeWriter(parametersOf(name), pool)
  code.get(apply(name, vectorArithmetic(code)))
  return code.finish()
}

/** Local 0 is x, local 1 is y. */
function apply(name: ElementaryName, a: Arithmetic<number, number>): number {
  switch (name) {
    case 'exp':
      return exponential(a, 0)
    case 'ln':
      return naturalLogarithm(a, 0)
    case 'log10':
      return decimalLogarithm(a, 0)
    case 'sin':
      return sine(a, 0)
    case 'cos':
      return cosine(a, 0)
    case 'tan':
      return tangent(a, 0)
    case 'arcsin':
      return arcSine(a, 0)
    case 'arccos':
      return arcCosine(a, 0)
    case 'arctan':
      return arcTangent(a, 0)
    case 'power':
      return raise(a, 0, 1)
    default:
      return unreachable(name)
  }
}
