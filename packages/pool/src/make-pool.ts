/** A pool of some threads, whatever a thread is on this platform. */
import {
  connectWorker,
  type ConnectedWorker,
  type EnginePool,
  type EngineWorker,
  type MessageLink,
} from '@thaw/engine'

/** A thread that serves ensembles, and how to end it. */
export interface Thread {
  readonly link: MessageLink
  readonly terminate: () => Promise<void>
}

/**
 * A pool of `count` threads; `close` ends them and refuses what they have not answered.
 *
 * A thread that dies refuses what it was asked, with the reason. The next question to its worker
 * opens another thread in its place.
 */
export function makePool(count: number, openThread: () => Thread): EnginePool {
  const places = Array.from({ length: count }, () => openPlace(openThread))
  return {
    workers: places.map(({ worker }) => worker),
    close: async () => {
      await Promise.all(places.map(({ close }) => close()))
    },
  }
}

/** A place of the pool: one worker, whichever thread does its work. */
interface Place {
  readonly worker: EngineWorker
  readonly close: () => Promise<void>
}

interface Occupied {
  readonly thread: Thread
  readonly connected: ConnectedWorker
}

function openPlace(openThread: () => Thread): Place {
  const occupy = (): Occupied => {
    const thread = openThread()
    return { thread, connected: connectWorker(thread.link) }
  }
  const state = { now: occupy(), isClosed: false }
  return {
    worker: {
      ask: (task, transfer) => {
        if (state.now.connected.hasEnded() && !state.isClosed) {
          // A thread may refuse to go on and yet be there.
          void state.now.thread.terminate()
          state.now = occupy()
        }
        return state.now.connected.ask(task, transfer)
      },
    },
    close: async () => {
      state.isClosed = true
      state.now.connected.end(new Error('The pool was closed.'))
      await state.now.thread.terminate()
    },
  }
}
