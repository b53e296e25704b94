/** Compiles a program's C++ and runs it: what the same statements cost in native code. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BatchPlan } from '@thaw/engine'
import { emitC } from './emit-c.ts'

/** A program as native code. */
export interface NativeBatch {
  /** Draws as a row of `count` numbers for each varying input; `count` in fours. */
  readonly run: (rows: Float64Array, count: number, rounds: number) => NativeRun
  /** Deletes what was compiled. */
  readonly close: () => void
}

/** What a run gives. */
interface NativeRun {
  /** A row of `count` numbers for each cell. */
  readonly values: Float64Array
  /** The least of the rounds. */
  readonly nanosecondsADraw: number
}

/** Compiles; undefined where there is no `g++`. No fused multiplication: the bits are to be ours. */
export function compileNative(plan: BatchPlan): NativeBatch | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const [source, program] = [join(folder, 'model.cpp'), join(folder, 'model')]
  writeFileSync(source, emitC(plan))
  const options = ['-O3', '-march=x86-64', '-ffp-contract=off', '-Wno-psabi']
  try {
    execFileSync('g++', [...options, source, '-o', program], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } catch (reason) {
    if ((reason as { code?: string }).code === 'ENOENT') return undefined
    throw reason
  }
  return {
    run: (rows, count, rounds) => {
      const [draws, results] = [join(folder, 'draws'), join(folder, 'results')]
      writeFileSync(draws, rows)
      const time = execFileSync(program, [draws, results, String(count), String(rounds)])
      const bytes = readFileSync(results)
      const values = new Float64Array(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
      )
      return { values, nanosecondsADraw: Number(time.toString()) }
    },
    close: () => {
      rmSync(folder, { recursive: true })
    },
  }
}
