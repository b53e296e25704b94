/** The caller's end of a link: asks, and matches answers to questions. */
import type { AnswerMessage, EngineWorker, MessageLink, TaskMessage } from './engine-pool.ts'
import type { EngineAnswer } from './engine-task.ts'

interface Waiting {
  readonly resolve: (answer: EngineAnswer) => void
  readonly reject: (reason: unknown) => void
}

/** A worker on the other end of a link; `refuseAll` refuses what is still unanswered. */
export interface ConnectedWorker extends EngineWorker {
  readonly refuseAll: (reason: Error) => void
}

/** Makes a worker of a link whose other end runs `serveEnsembleWorker`. */
export function connectWorker(link: MessageLink): ConnectedWorker {
  const waiting = new Map<number, Waiting>()
  const counter = { next: 0 }
  const refuseAll = (reason: unknown): void => {
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  link.listen((message) => {
    const heard = message as AnswerMessage
    const asked = waiting.get(heard.number)
    waiting.delete(heard.number)
    if ('answer' in heard) asked?.resolve(heard.answer)
    else asked?.reject(new Error(heard.failure))
  }, refuseAll)
  return {
    refuseAll,
    ask: (task, transfer) =>
      new Promise((resolve, reject) => {
        const number = counter.next++
        waiting.set(number, { resolve, reject })
        const message: TaskMessage = { number, task }
        link.post(message, transfer)
      }),
  }
}
