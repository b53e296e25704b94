/** The caller's end of a link: asks, and matches answers to questions. */
import type { AnswerMessage, EngineWorker, MessageLink, TaskMessage } from './engine-pool.ts'
import type { EngineAnswer } from './engine-task.ts'

interface Waiting {
  readonly resolve: (answer: EngineAnswer) => void
  readonly reject: (reason: unknown) => void
}

/** A worker on the other end of a link. */
export interface ConnectedWorker extends EngineWorker {
  /** Refuses what is unanswered and whatever is asked from now on. */
  readonly end: (reason: unknown) => void
  /** True once it refuses everything: it was ended, or the other end has died. */
  readonly hasEnded: () => boolean
}

/** Makes a worker of a link whose other end runs `serveEnsembleWorker`. */
export function connectWorker(link: MessageLink): ConnectedWorker {
  const waiting = new Map<number, Waiting>()
  const state: { next: number; ended: { readonly reason: unknown } | undefined } = {
    next: 0,
    ended: undefined,
  }
  const end = (reason: unknown): void => {
    state.ended ??= { reason }
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  link.listen(
    (message) => {
      const heard = message as AnswerMessage
      const asked = waiting.get(heard.number)
      waiting.delete(heard.number)
      if ('answer' in heard) asked?.resolve(heard.answer)
      else asked?.reject(new Error(heard.failure))
    },
    (reason) => {
      end(new Error(`A thread of the engine has ended: ${tellReason(reason)}`, { cause: reason }))
    },
  )
  return {
    end,
    hasEnded: () => state.ended !== undefined,
    ask: (task, transfer) =>
      new Promise((resolve, reject) => {
        if (state.ended !== undefined) {
          reject(asError(state.ended.reason))
          return
        }
        const number = state.next++
        waiting.set(number, { resolve, reject })
        const message: TaskMessage = { number, task }
        link.post(message, transfer)
      }),
  }
}

function tellReason(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('The worker has ended.', { cause: reason })
}
