/** Has a worker run one block of draws, in the worlds that are not known from an earlier request. */
import { InvariantError } from '@thaw/core'
import type { InputValues } from '../ensemble-types.ts'
import type { EngineWorker } from './engine-pool.ts'
import type { BlockPart, SimulateTask } from './engine-task.ts'
import type { EnsembleJob } from './ensemble-job.ts'
import type { DrawRange } from './plan-blocks.ts'
import { blockKey } from './world-cache.ts'

/** Parts of each world; the world that others are compared with is run once and then kept. */
export async function simulateBlock(
  job: EnsembleJob,
  worker: EngineWorker,
  range: DrawRange,
): Promise<readonly (readonly BlockPart[])[]> {
  const [own, against] = job.worlds
  if (own === undefined || against === undefined) return askWorlds(job, worker, range, job.worlds)
  const { names } = job.request.draws
  const { programKey, cuts } = job
  const { outputs } = job.request
  const draws = drawsOf(job, range)
  const key = blockKey({ programKey, names, outputs, cuts, inputs: against, draws })
  const known = job.cache.find(key)
  if (known !== undefined) return [...(await askWorlds(job, worker, range, [own])), known]
  const worlds = await askWorlds(job, worker, range, job.worlds)
  job.cache.keep(key, worlds[1] ?? [])
  return worlds
}

function drawsOf({ request }: EnsembleJob, { first, end }: DrawRange): Float64Array {
  const { names, values } = request.draws
  return values.slice(first * names.length, end * names.length)
}

async function askWorlds(
  job: EnsembleJob,
  worker: EngineWorker,
  range: DrawRange,
  worlds: readonly InputValues[],
): Promise<readonly (readonly BlockPart[])[]> {
  const { program, outputs, draws } = job.request
  const task: SimulateTask = {
    kind: 'simulate',
    programKey: job.programKey,
    program: undefined,
    backEnd: job.backEnd,
    varying: draws.names,
    outputs,
    worlds,
    draws: drawsOf(job, range),
    count: range.end - range.first,
    cuts: job.cuts,
  }
  const answer = await worker.ask(task, [])
  const done = answer.kind === 'needsProgram' ? await worker.ask({ ...task, program }, []) : answer
  if (done.kind !== 'simulated') throw new InvariantError(`a worker answered ${done.kind}`)
  return done.worlds
}
