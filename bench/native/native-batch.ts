/** A program's C++, compiled: what the same statements cost in native code. */
import type { BatchPlan } from '@thaw/engine'
import { emitC } from './emit-c.ts'
import { compileProgram, type NativeProgram } from './native-program.ts'

/**
 * Compiles; undefined where there is no `g++`. Draws are a row of `count` numbers for each varying input,
 * `count` in fours; results a row for each cell. No fused multiplication: the bits are to be ours.
 */
export function compileNative(plan: BatchPlan): NativeProgram | undefined {
  return compileProgram({
    compiler: 'g++',
    options: ['-O3', '-march=x86-64', '-ffp-contract=off', '-Wno-psabi'],
    texts: { 'model.cpp': emitC(plan) },
    others: [],
  })
}
