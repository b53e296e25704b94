/** Does one task of an ensemble, in whichever thread. */
import { unreachable } from '@thaw/core'
import { fastestBackEnd } from '../back-end.ts'
import { compileBatch, type BackEnd, type Batch, type BlockValues } from '../batch.ts'
import { placeInputs } from '../inputs.ts'
import { hasVectors } from '../wasm/web-assembly.ts'
import { wasmSamples } from '../wasm/wasm-samples.ts'
import type { TakeSamples } from './cell-samples.ts'
import { placeOutputs } from '../outputs.ts'
import type { Program } from '../program.ts'
import type { BlockPart, EngineAnswer, EngineTask, SimulateTask } from './engine-task.ts'
import { plainSamples } from './plain-samples.ts'
import { reduceCells } from './reduce-cells.ts'

/** What a worker keeps between tasks: the last few programs and batches. */
export interface WorkerMemory {
  readonly programs: Map<string, Program>
  readonly batches: Map<string, Batch>
  /** How samples are taken here: by WebAssembly where there is any. */
  readonly takeSamples: TakeSamples
}

/** A memory with nothing in it yet. */
export function workerMemory(): WorkerMemory {
  const takeSamples = hasVectors() ? wasmSamples() : plainSamples
  return { programs: new Map(), batches: new Map(), takeSamples }
}

/** Performs a task; the only answer that is not the work itself is that the program is unknown. */
export function performTask(memory: WorkerMemory, task: EngineTask): EngineAnswer {
  switch (task.kind) {
    case 'simulate':
      return simulate(memory, task)
    case 'reduce':
      return {
        kind: 'reduced',
        summary: reduceCells(task, memory.takeSamples),
        worlds: task.worlds,
      }
    default:
      return unreachable(task)
  }
}

function simulate(memory: WorkerMemory, task: SimulateTask): EngineAnswer {
  const program = task.program ?? memory.programs.get(task.programKey)
  if (program === undefined) return { kind: 'needsProgram' }
  remember(memory.programs, task.programKey, program)
  const backEnd = task.backEnd ?? fastestBackEnd()
  const batch = batchFor(memory, { ...task, backEnd }, program)
  const { draws, count, firstDraw, seed, cuts, from, checkpoints } = task
  const inputs = placeInputs(program, task.inputs)
  const block = batch.run({ inputs, draws, count, firstDraw, seed, from, checkpoints })
  return { kind: 'simulated', parts: cutParts(block, count, cuts), states: block.states, backEnd }
}

interface BatchTask extends SimulateTask {
  readonly backEnd: BackEnd
}

function batchFor(memory: WorkerMemory, task: BatchTask, program: Program): Batch {
  const { programKey, backEnd, varying, outputs } = task
  const key = JSON.stringify([programKey, backEnd, varying, outputs])
  const plan = {
    program,
    varying: placeOutputs(program, varying),
    outputs: placeOutputs(program, outputs),
  }
  const batch = memory.batches.get(key) ?? compileBatch(backEnd, plan)
  remember(memory.batches, key, batch)
  return batch
}

/** Copies of the values of each part, without what pads the rows. */
function cutParts(
  block: BlockValues,
  count: number,
  cuts: readonly number[],
): readonly BlockPart[] {
  return cuts.slice(0, -1).map((first, part) => {
    const end = cuts[part + 1] ?? first
    return { values: copyRows(block, count, first, end), count }
  })
}

function copyRows(
  { values, stride }: BlockValues,
  count: number,
  first: number,
  end: number,
): Float64Array {
  if (stride === count) return values.slice(first * stride, end * stride)
  const rows = new Float64Array((end - first) * count)
  for (let cell = first; cell < end; cell++) {
    rows.set(values.subarray(cell * stride, cell * stride + count), (cell - first) * count)
  }
  return rows
}

const KEPT = 6

/** Keeps the entries used last. */
function remember<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  kept.delete(key)
  kept.set(key, value)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
}
