/** Runs some draws in a worker, with code that it keeps between tasks. */
import { fastestBackEnd } from '../back-end.ts'
import type { BackEnd, Batch, Block, BlockValues } from '../batch.ts'
import { compileBatch } from '../compile-batch.ts'
import type { InputValues } from '../ensemble-types.ts'
import { placeInputs } from '../inputs.ts'
import { placeOutputs } from '../outputs.ts'
import type { Program } from '../program.ts'
import type { DrawsTask } from './engine-task.ts'

/** The last few programs and batches, by their keys. */
export interface CompiledPrograms {
  readonly programs: Map<string, Program>
  readonly batches: Map<string, Batch>
}

/** A program that is ready for the draws of a task. */
export interface ReadyDraws {
  readonly program: Program
  readonly backEnd: BackEnd
  /** Runs the draws of the task in a world, or what is left of it from a state. */
  readonly run: (inputs: InputValues, parts?: Pick<Block, 'from' | 'checkpoints'>) => BlockValues
}

/** Makes ready; undefined where the program is neither known nor sent along. */
export function readyDraws(known: CompiledPrograms, task: DrawsTask): ReadyDraws | undefined {
  const program = task.program ?? known.programs.get(task.programKey)
  if (program === undefined) return undefined
  remember(known.programs, task.programKey, program)
  const backEnd = task.backEnd ?? fastestBackEnd()
  const batch = batchFor(known, task, { program, backEnd })
  const { draws, count, firstDraw, seed } = task
  return {
    program,
    backEnd,
    run: (inputs, parts = {}) =>
      batch.run({ inputs: placeInputs(program, inputs), draws, count, firstDraw, seed, ...parts }),
  }
}

function batchFor(
  { batches }: CompiledPrograms,
  { programKey, varying, outputs, precision }: DrawsTask,
  { program, backEnd }: Pick<ReadyDraws, 'program' | 'backEnd'>,
): Batch {
  const key = JSON.stringify([programKey, backEnd, varying, outputs, precision])
  const plan = {
    program,
    varying: placeOutputs(program, varying),
    outputs: placeOutputs(program, outputs),
    precision,
  }
  const batch = batches.get(key) ?? compileBatch(backEnd, plan)
  remember(batches, key, batch)
  return batch
}

const KEPT = 6

/** Keeps the entries used last. */
function remember<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  kept.delete(key)
  kept.set(key, value)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
}
