/** Compiles a program for the bench and runs it: draws in, saved values and a time out. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A program that is called with four words, DRAWS RESULTS COUNT ROUNDS: it reads numbers from a file, writes
 * numbers to another, and prints the least nanoseconds a draw of so many rounds (see `timedMain`).
 */
export interface NativeProgram {
  readonly run: (draws: Float64Array, count: number, rounds: number) => NativeRun
  /** Deletes what was compiled. */
  readonly close: () => void
}

/** What a run gives. */
interface NativeRun {
  readonly values: Float64Array
  /** The least of the rounds. */
  readonly nanosecondsADraw: number
}

/** What is compiled. */
export interface NativeSource {
  readonly compiler: 'gcc' | 'g++'
  readonly options: readonly string[]
  /** Texts by the names of their files. */
  readonly texts: Readonly<Record<string, string>>
  /** Files that are there, and libraries. */
  readonly others: readonly string[]
}

/** Compiles; undefined where there is no compiler. */
export function compileProgram(source: NativeSource): NativeProgram | undefined {
  const { compiler, options, texts, others } = source
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const files = Object.keys(texts).map((name) => join(folder, name))
  Object.values(texts).forEach((text, index) => {
    writeFileSync(files[index] ?? '', text)
  })
  const program = join(folder, 'program')
  try {
    execFileSync(compiler, [...options, ...files, ...others, '-o', program], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } catch (reason) {
    if ((reason as { code?: string }).code === 'ENOENT') return undefined
    throw reason
  }
  return {
    run: (draws, count, rounds) => runProgram(folder, draws, [count, rounds]),
    close: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

function runProgram(folder: string, draws: Float64Array, numbers: readonly number[]): NativeRun {
  const [from, to] = [join(folder, 'draws'), join(folder, 'results')]
  writeFileSync(from, draws)
  const time = execFileSync(join(folder, 'program'), [from, to, ...numbers.map(String)])
  const bytes = readFileSync(to)
  const values = new Float64Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  )
  return { values, nanosecondsADraw: Number(time.toString()) }
}
