/** Workers in a browser: opened by a page, or by a worker of it. */
import type { EnginePool } from '@thaw/engine'
import { makePool, type Thread } from '../make-pool.ts'
import { countWorkers, type PoolOptions } from '../pool-options.ts'

/** Starts workers for ensembles; they need no shared memory and so no special headers. */
export function openPool(options: PoolOptions = {}): EnginePool {
  return makePool(countWorkers(options, navigator.hardwareConcurrency), openThread)
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
        worker.addEventListener('error', ({ message }) => {
          // A script that could not be loaded has no message.
          failed(new Error(message || 'its script could not be started'))
        })
        worker.addEventListener('messageerror', () => {
          failed(new Error('what it said could not be read'))
        })
      },
    },
    terminate: () => {
      worker.terminate()
      return Promise.resolve()
    },
  }
}
