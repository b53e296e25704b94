/** Has a worker run one block of draws, but for what is known from an earlier request. */
import { InvariantError } from '@thaw/core'
import type { InputValues } from '../ensemble-types.ts'
import { placeOutputs } from '../outputs.ts'
import { fillEarlier } from './checkpoints.ts'
import type { EngineWorker } from './engine-pool.ts'
import type { BlockPart, SimulateTask } from './engine-task.ts'
import type { EnsembleJob } from './ensemble-job.ts'
import type { DrawRange } from './plan-blocks.ts'
import { blockKey, type KnownBlock } from './world-cache.ts'

/**
 * Parts of each world. The world that others are compared with is run once and then kept; this one
 * goes on from where the two begin to differ.
 */
export async function simulateBlock(
  job: EnsembleJob,
  worker: EngineWorker,
  range: DrawRange,
): Promise<readonly (readonly BlockPart[])[]> {
  const { against, inputs } = job.request
  if (against === undefined) return [(await askWorld(job, worker, range, { inputs })).parts]
  const other = await otherWorld(job, worker, range, against)
  const from = other.states.find(({ step }) => step === job.alikeUntil)
  const { parts } = await askWorld(job, worker, range, { inputs, from })
  if (from !== undefined) {
    const { program, outputs } = job.request
    const rows = { program, outputs: placeOutputs(program, outputs), cuts: job.cuts }
    fillEarlier(rows, parts, other.parts, from.step)
  }
  return [parts, other.parts]
}

async function otherWorld(
  job: EnsembleJob,
  worker: EngineWorker,
  range: DrawRange,
  inputs: InputValues,
): Promise<KnownBlock> {
  const { names } = job.request.draws
  const { programKey, cuts } = job
  const { outputs } = job.request
  const draws = drawsOf(job, range)
  const chance = chanceOf(job, range)
  const key = blockKey({ programKey, names, outputs, cuts, inputs, draws, ...chance })
  const known = job.cache.find(key)
  if (known !== undefined) return known
  const block = await askWorld(job, worker, range, { inputs, checkpoints: job.checkpoints })
  job.cache.keep(key, block)
  return block
}

function drawsOf({ request }: EnsembleJob, { first, end }: DrawRange): Float64Array {
  const { names, values } = request.draws
  return values.slice(first * names.length, end * names.length)
}

/** What random numbers hang on beside the program. */
function chanceOf(
  { request }: EnsembleJob,
  { first }: DrawRange,
): Pick<SimulateTask, 'firstDraw' | 'seed'> {
  return { firstDraw: first, seed: request.seed ?? 0 }
}

type World = Pick<SimulateTask, 'inputs'> & Partial<Pick<SimulateTask, 'from' | 'checkpoints'>>

async function askWorld(
  job: EnsembleJob,
  worker: EngineWorker,
  range: DrawRange,
  { inputs, from, checkpoints = [] }: World,
): Promise<KnownBlock> {
  const { program, outputs, draws } = job.request
  const task: SimulateTask = {
    kind: 'simulate',
    programKey: job.programKey,
    program: undefined,
    backEnd: job.backEnd,
    varying: draws.names,
    outputs,
    inputs,
    from,
    checkpoints,
    draws: drawsOf(job, range),
    count: range.end - range.first,
    ...chanceOf(job, range),
    cuts: job.cuts,
  }
  const answer = await worker.ask(task, [])
  const done = answer.kind === 'needsProgram' ? await worker.ask({ ...task, program }, []) : answer
  if (done.kind !== 'simulated') throw new InvariantError(`a worker answered ${done.kind}`)
  job.used.add(done.backEnd)
  return done
}
