/** Workers for ensembles, and the plain messages that reach them; knows no kind of thread. */
import type { EngineAnswer, EngineTask } from './engine-task.ts'

/** Workers that one or more ensembles share. `@thaw/pool` opens one with threads. */
export interface EnginePool {
  readonly workers: readonly EngineWorker[]
  /** Ends the workers; what they were asked and have not answered is refused. */
  readonly close: () => Promise<void>
}

/** One thread, or what stands for one. */
export interface EngineWorker {
  /** Asks one thing; a worker answers in the order in which it was asked. */
  readonly ask: (task: EngineTask, transfer: readonly ArrayBuffer[]) => Promise<EngineAnswer>
}

/** One end of a channel to another thread: a thin dress for what each platform has. */
export interface MessageLink {
  /** Sends to the other end; what is transferred is no longer ours. */
  readonly post: (message: unknown, transfer: readonly ArrayBuffer[]) => void
  /** Hears what the other end posts; `failed` where the other end has died. */
  readonly listen: (hear: (message: unknown) => void, failed: (reason: unknown) => void) => void
}

/** A question on its way to a worker. */
export interface TaskMessage {
  readonly number: number
  readonly task: EngineTask
}

/** An answer on its way back, under the number of its question. */
export type AnswerMessage =
  | { readonly number: number; readonly answer: EngineAnswer }
  /** A bug in the worker, as text. */
  | { readonly number: number; readonly failure: string }
