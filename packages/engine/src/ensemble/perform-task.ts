/** Does one task of an ensemble, in whichever thread. */
import { unreachable } from '@thaw/core'
import { wasmSamples } from '../wasm/wasm-samples.ts'
import { hasVectors } from '../wasm/web-assembly.ts'
import type { TakeSamples } from './cell-samples.ts'
import { allRows } from './cell-window.ts'
import type { EngineAnswer, EngineTask, ReduceTask, SimulateTask } from './engine-task.ts'
import { keepDraws, type KeepingMemory } from './keep-draws.ts'
import { openKeptBlocks } from './kept-blocks.ts'
import { plainSamples } from './plain-samples.ts'
import { reduceCells } from './reduce-cells.ts'
import { readyDraws } from './run-draws.ts'
import { openSpareArrays } from './spare-arrays.ts'
import { openWorldCache } from './world-cache.ts'

/** What a worker keeps between tasks. */
export interface WorkerMemory extends KeepingMemory {
  /** How samples are taken here: by WebAssembly where there is any. */
  readonly takeSamples: TakeSamples
}

/** A memory with nothing in it yet. */
export function workerMemory(): WorkerMemory {
  const spare = openSpareArrays()
  return {
    ...{ programs: new Map(), batches: new Map(), spare },
    kept: openKeptBlocks(spare),
    worlds: openWorldCache(),
    takeSamples: hasVectors() ? wasmSamples() : plainSamples,
  }
}

/** Performs a task; the only answer that is not the work itself is that the program is unknown. */
export function performTask(memory: WorkerMemory, task: EngineTask): EngineAnswer {
  switch (task.kind) {
    case 'simulate':
      return simulate(memory, task)
    case 'keep':
      return keepDraws(memory, task)
    case 'give':
      return { kind: 'given', blocks: memory.kept.take(task.job, task.part) }
    case 'reduce':
      return reduce(memory, task)
    default:
      return unreachable(task)
  }
}

function simulate(memory: WorkerMemory, task: SimulateTask): EngineAnswer {
  const ready = readyDraws(memory, task)
  if (ready === undefined) return { kind: 'needsProgram' }
  const values = allRows(ready.run(task.inputs), task.count)
  return { kind: 'simulated', values, backEnd: ready.backEnd }
}

function reduce({ kept, takeSamples }: WorkerMemory, task: ReduceTask): EngineAnswer {
  const { own, received, cells, levels, runs } = task
  const blocks = own === undefined ? received : kept.join(own.job, own.part, received)
  const draws = blocks.reduce((sum, { count }) => sum + count, 0)
  const summary = reduceCells(blocks, { cells, levels, runs }, takeSamples)
  if (own?.isGoingOn === false) kept.drop(own.job)
  return { kind: 'reduced', draws, summary }
}
