/** A pool whose runs are counted while they are done, for work that hands its pool on. */
import type { EnginePool, EngineWorker } from '@thaw/engine'
import type { Progress } from './show-progress.ts'

/** The same pool; tells after each block how many runs are done in all. */
export function countRuns(pool: EnginePool, { done }: Pick<Progress, 'done'>): EnginePool {
  let runs = 0
  const counted = ({ ask }: EngineWorker): EngineWorker => ({
    ask: async (task, transfer) => {
      const answer = await ask(task, transfer)
      if (task.kind === 'simulate' && answer.kind === 'simulated') {
        runs += task.count
        done(runs)
      }
      return answer
    },
  })
  return { workers: pool.workers.map(counted), close: pool.close }
}
