/** Runs a block of draws in one world or two, and keeps what it gives where it was made. */
import { placeOutputs } from '../outputs.ts'
import { fillEarlier } from './checkpoints.ts'
import type { EngineAnswer, KeepTask, OtherWorld } from './engine-task.ts'
import type { KeptBlocks } from './kept-blocks.ts'
import { copyRows, readyDraws, type CompiledPrograms, type ReadyDraws } from './run-draws.ts'
import { blockKey, type KnownBlock, type WorldCache } from './world-cache.ts'

/** What a worker needs for it. */
export interface KeepingMemory extends CompiledPrograms {
  readonly kept: KeptBlocks
  readonly worlds: WorldCache
}

/**
 * Runs the block. The other world is run once and then known to later ensembles; this one goes on from
 * where the two begin to differ.
 */
export function keepDraws(memory: KeepingMemory, task: KeepTask): EngineAnswer {
  memory.kept.dropOthers(task.openJobs)
  const ready = readyDraws(memory, task)
  if (ready === undefined) return { kind: 'needsProgram' }
  const { job, firstDraw, count, against, inputs } = task
  const { backEnd } = ready
  if (against === undefined) {
    const parts = cutParts(ready.run(inputs), task)
    memory.kept.add(job, { firstDraw, count, worlds: [parts] })
    return { kind: 'kept', backEnd, isOtherRun: false }
  }
  const known = otherWorld(memory, task, { ready, against })
  const from = known.block.states.find(({ step }) => step === against.alikeUntil)
  const parts = cutParts(ready.run(inputs, { from }), task)
  if (from !== undefined) {
    const { program } = ready
    const outputs = placeOutputs(program, task.outputs)
    const rows = { program, outputs, cuts: task.cuts, count }
    fillEarlier(rows, parts, known.block.parts, from.step)
  }
  memory.kept.add(job, { firstDraw, count, worlds: [parts, known.block.parts] })
  return { kind: 'kept', backEnd, isOtherRun: known.isRun }
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
  const { programKey, varying, outputs, cuts, draws, firstDraw, seed } = task
  const { inputs, checkpoints, mostBytes } = against
  const key = blockKey({ programKey, varying, outputs, cuts, inputs, draws, firstDraw, seed })
  const found = worlds.find(key)
  if (found !== undefined) return { block: found, isRun: false }
  const run = ready.run(inputs, { checkpoints })
  const block = { parts: cutParts(run, task), states: run.states }
  worlds.keep(key, block, mostBytes)
  return { block, isRun: true }
}

/** Copies of the values of each part. */
function cutParts(
  block: Parameters<typeof copyRows>[0],
  { count, cuts }: KeepTask,
): readonly Float64Array[] {
  return cuts
    .slice(0, -1)
    .map((first, part) => copyRows(block, count, first, cuts[part + 1] ?? first))
}
