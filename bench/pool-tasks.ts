/** The workers of a pool, asked something else. */
import type { EnginePool, EngineWorker } from '@thaw/engine'

/** What a worker is asked. */
export type PoolTask = Parameters<EngineWorker['ask']>[0]

/** The same workers, with each task changed. */
export function withTasks(pool: EnginePool, change: (task: PoolTask) => PoolTask): EnginePool {
  const workers = pool.workers.map((worker): EngineWorker => ({
    ask: (task, transfer) => worker.ask(change(task), transfer),
  }))
  return { ...pool, workers }
}

/** The same workers, which run each world from the start and take up none. */
export function fromTheStart(pool: EnginePool): EnginePool {
  return withTasks(pool, (task) =>
    task.kind === 'keep'
      ? { ...task, against: task.against && { ...task.against, alikeUntil: undefined } }
      : task,
  )
}
