/** A pool of some threads, whatever a thread is on this platform. */
import { connectWorker, type EnginePool, type MessageLink } from '@thaw/engine'

/** A thread that serves ensembles, and how to end it. */
export interface Thread {
  readonly link: MessageLink
  readonly terminate: () => Promise<void>
}

/** Joins threads to a pool; `close` ends them and refuses what they have not answered. */
export function makePool(threads: readonly Thread[]): EnginePool {
  const workers = threads.map(({ link }) => connectWorker(link))
  return {
    workers,
    close: async () => {
      for (const worker of workers) worker.end(new Error('The pool was closed.'))
      await Promise.all(threads.map(({ terminate }) => terminate()))
    },
  }
}
