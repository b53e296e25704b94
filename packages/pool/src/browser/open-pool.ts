/** Workers in a browser: opened by a page, or by a worker of it. */
import type { EnginePool } from '@thaw/engine'
import { makePool, type Thread } from '../make-pool.ts'
import { countWorkers, type PoolOptions } from '../pool-options.ts'

/** Starts workers for ensembles; they need no shared memory and so no special headers. */
export function openPool(options: PoolOptions = {}): EnginePool {
  const count = countWorkers(options, navigator.hardwareConcurrency)
  return makePool(Array.from({ length: count }, openThread))
}

function openThread(): Thread {
  // Bundlers look for this very form and make a file of the worker. They read the sources (see
  // `browser` in package.json): no compiler rewrites a name inside `new URL`.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return {
    link: {
      post: (message, transfer) => worker.postMessage(message, [...transfer]),
      listen: (hear, failed) => {
        worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data))
        worker.addEventListener('error', ({ message }) => failed(new Error(message)))
      },
    },
    terminate: () => {
      worker.terminate()
      return Promise.resolve()
    },
  }
}
