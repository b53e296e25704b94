/** Has a worker run one block of draws and keep what it gives. */
import { InvariantError } from '@thaw/core'
import type { EngineWorker } from './engine-pool.ts'
import type { KeepTask } from './engine-task.ts'
import type { EnsembleJob } from './ensemble-job.ts'
import type { DrawRange } from './plan-blocks.ts'

/** Done when the worker has run the block. */
export async function simulateBlock(
  job: EnsembleJob,
  worker: EngineWorker,
  { first, end }: DrawRange,
): Promise<void> {
  const { program, outputs, draws, inputs, precision, seed = 0 } = job.request
  const task: KeepTask = {
    kind: 'keep',
    job: job.number,
    openJobs: [...job.openJobs],
    ...{ programKey: job.programKey, program: undefined, backEnd: job.backEnd, precision },
    ...{ varying: draws.names, outputs, inputs, against: job.against },
    draws: draws.values.slice(first * draws.names.length, end * draws.names.length),
    ...{ count: end - first, firstDraw: first, seed, window: job.window },
  }
  const answer = await worker.ask(task, [])
  const done = answer.kind === 'needsProgram' ? await worker.ask({ ...task, program }, []) : answer
  if (done.kind !== 'kept') throw new InvariantError(`a worker answered ${done.kind}`)
  job.used.add(done.backEnd)
}
