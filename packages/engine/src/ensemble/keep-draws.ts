/** Runs a block of draws in one world or two, and keeps what it gives where it was made. */
import { allRows, cutWindow } from './cell-window.ts'
import type { EngineAnswer, KeepTask, OtherWorld } from './engine-task.ts'
import type { KeptBlocks } from './kept-blocks.ts'
import { readyDraws, type CompiledPrograms, type ReadyDraws } from './run-draws.ts'
import type { SpareArrays } from './spare-arrays.ts'
import { blockKey, type KnownBlock, type WorldCache } from './world-cache.ts'

/** What a worker needs for it. */
export interface KeepingMemory extends CompiledPrograms {
  readonly kept: KeptBlocks
  readonly worlds: WorldCache
  readonly spare: SpareArrays
}

/**
 * Runs the block. The other world is run once and then known to later ensembles; this one goes on from
 * where the window begins.
 */
export function keepDraws(memory: KeepingMemory, task: KeepTask): EngineAnswer {
  memory.kept.dropOthers(task.openJobs)
  const ready = readyDraws(memory, task)
  if (ready === undefined) return { kind: 'needsProgram' }
  const { spare } = memory
  const { job, firstDraw, count, against, inputs, window } = task
  const other = against && otherWorld(memory, task, { ready, against })
  const from = other?.block.states.find(({ step }) => step === against?.alikeUntil)
  const { values, stride } = ready.run(inputs, { from })
  const own = cutWindow({ values, stride, count }, window, spare)
  const others =
    other && cutWindow({ values: other.block.values, stride: count, count }, window, spare)
  memory.kept.add(job, { firstDraw, count, worlds: others === undefined ? [own] : [own, others] })
  return { kind: 'kept', backEnd: ready.backEnd, isOtherRun: other?.isRun === true }
}

interface Other {
  readonly ready: ReadyDraws
  readonly against: OtherWorld
}

/** From an earlier ensemble, or run now. */
function otherWorld(
  { worlds }: KeepingMemory,
  task: KeepTask,
  { ready, against }: Other,
): { readonly block: KnownBlock; readonly isRun: boolean } {
  const { programKey, varying, outputs, precision, draws, firstDraw, seed, count } = task
  const { inputs, checkpoints, mostBytes } = against
  const identity = { programKey, varying, outputs, inputs, precision, draws, firstDraw, seed }
  const key = blockKey(identity)
  const found = worlds.find(key)
  if (found !== undefined) return { block: found, isRun: false }
  const run = ready.run(inputs, { checkpoints })
  const block = { values: allRows(run, count), states: run.states }
  worlds.keep(key, block, mostBytes)
  return { block, isRun: true }
}
