/** Whether code may be made of a program: engines refuse functions that are too large. */
import { findNeeded } from './find-needed.ts'
import { partsOf } from './lower/operation-reads.ts'
import type { Operation, Program, Statement } from './program.ts'

/**
 * V8 takes functions of WebAssembly up to 7,654,321 bytes and 50,000 locals, and functions of JavaScript whose
 * locals fit its stack. An operation makes 25 to 50 bytes (measured on models of 2,000 to 140,000
 * elements).
 */
const MOST_OPERATIONS = 150_000

/** True where what the outputs need stays within what engines take. */
export function fitsCode(
  { program, outputs }: { readonly program: Program; readonly outputs: readonly number[] },
  most: number = MOST_OPERATIONS,
): boolean {
  const { constants, initial, step, close } = program
  if (sizeOfAll([...constants, ...initial, ...step, ...close]) <= most) return true
  const { atStart, inStep } = findNeeded(program, outputs)
  const needed = [
    ...[...constants, ...initial].filter(({ slot }) => atStart.has(slot)),
    ...[...step, ...close].filter(({ slot }) => inStep.has(slot)),
  ]
  return sizeOfAll(needed) <= most
}

function sizeOfAll(statements: readonly Statement[]): number {
  return statements.reduce((sum, { expression }) => sum + sizeOf(expression), 0)
}

function sizeOf(operation: Operation): number {
  const own = operation.op === 'element' ? operation.slots.length : 1
  return partsOf(operation).reduce((sum, part) => sum + sizeOf(part), own)
}
