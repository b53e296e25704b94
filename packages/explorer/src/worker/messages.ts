/** What a page and the host of its engine say to each other: plain data, exhaustive unions. */
import type { Ensemble, InputValues, Precision } from '@thaw/engine'

/** Which ensembles a page will ask for; the same for all of its runs. */
export interface HostPlan {
  /** Addresses of the program and of the draws. */
  readonly program: string
  readonly draws: string
  /** Model outputs to keep where a run does not name its own. */
  readonly outputs: readonly string[]
  readonly levels: readonly number[]
  /** Single runs to give back. */
  readonly runs: number
}

/** Questions of one lane follow each other: a newer one drops the older. Lanes do not touch each other. */
export type Lane = 'charts' | 'causes'

/** One world to run, alone or beside another. */
export interface RunWish {
  readonly lane: Lane
  /** Numbers the questions of a lane. */
  readonly id: number
  /** Stronger than a draw's own value. */
  readonly inputs: InputValues
  /** The world that it is compared with, draw by draw; undefined where it runs alone. */
  readonly against: InputValues | undefined
  /** True where the fan of that other world is wanted too. */
  readonly isOtherWanted: boolean
  /** The first so many draws. */
  readonly count: number
  /** True where a picture of the very first draws is worth the time that it costs. */
  readonly isEarlyWanted: boolean
  /** `double` where left out; `single` for what is shown only until a better answer comes. */
  readonly precision?: Precision | undefined
  /** In place of the plan's. */
  readonly outputs?: readonly string[]
}

/** What a page tells the host. */
export type PageMessage =
  | { readonly kind: 'init'; readonly plan: HostPlan }
  /** Whatever was running in the same lane is dropped. */
  | ({ readonly kind: 'run' } & RunWish)
  /** Are you there? A host answers at once, whatever its threads are computing. */
  | { readonly kind: 'ping' }
  /** Nothing is wanted any more in a lane. */
  | { readonly kind: 'stop'; readonly lane: Lane }

/** Figures of a run; of its first draws while there are more to come. */
export interface RunAnswer {
  readonly lane: Lane
  readonly id: number
  readonly ensemble: Ensemble
  /** The other world by itself, where it was wanted. */
  readonly other: Ensemble | undefined
}

/** What the host tells its page. */
export type HostMessage =
  | { readonly kind: 'ready'; readonly draws: number }
  | { readonly kind: 'pong' }
  | ({ readonly kind: 'progress' } & RunAnswer)
  | ({ readonly kind: 'result' } & RunAnswer)
  | HostFault

/**
 * Something went wrong: `loading` where a file did not come, `run` where a run came to nothing, `died`
 * where the thread has ended. Without a question where it is about all of them.
 */
export interface HostFault {
  readonly kind: 'fault'
  readonly cause: 'loading' | 'run' | 'died'
  readonly about: { readonly lane: Lane; readonly id: number } | undefined
  readonly text: string
}
