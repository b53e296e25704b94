/** Threads in Node. */
import { availableParallelism } from 'node:os'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { EnginePool } from '@thaw/engine'
import { makePool, type Thread } from '../make-pool.ts'
import { countWorkers, type PoolOptions } from '../pool-options.ts'

/** Starts worker threads for ensembles. Close the pool when done: threads keep a process alive. */
export function openPool(options: PoolOptions = {}): EnginePool {
  return makePool(countWorkers(options, availableParallelism()), openThread)
}

/** Starts one thread. */
export function openThread(): Thread {
  const isSource = import.meta.url.endsWith('.ts')
  const file = isSource ? './source-worker.js' : './worker.js'
  const worker = new Worker(new URL(file, import.meta.url), isSource ? sourceOptions : {})
  return {
    link: {
      post: (message, transfer) => worker.postMessage(message, transfer),
      listen: (hear, failed) => {
        worker.on('message', hear)
        worker.on('error', failed)
        worker.on('exit', () => failed(new Error('it stopped without a word')))
      },
    },
    terminate: async () => {
      await worker.terminate()
    },
  }
}

/** Tests and benches run the sources of every package. */
const sourceOptions: WorkerOptions = { execArgv: ['--conditions', '@thaw/source'] }
