/** A pool without threads, for tests and for ensembles too small to be worth a thread. */
import type { EnginePool, EngineWorker } from './engine-pool.ts'
import { performTask, workerMemory } from './perform-task.ts'

/**
 * `workers` workers that all run in the calling thread and block it while they work. Each task
 * gives way once, so that a caller may cancel between blocks.
 */
export function inlinePool(workers = 1): EnginePool {
  return {
    workers: Array.from({ length: workers }, inlineWorker),
    close: () => Promise.resolve(),
  }
}

function inlineWorker(): EngineWorker {
  const memory = workerMemory()
  return {
    ask: async (task) => {
      await Promise.resolve()
      return performTask(memory, task)
    },
  }
}
