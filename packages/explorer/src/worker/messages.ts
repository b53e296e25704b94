/** What a page and the host of its engine say to each other: plain data, exhaustive unions. */
import type { Ensemble, InputValues } from '@thaw/engine'

/** Which ensembles a page will ask for; the same for all of its runs. */
export interface HostPlan {
  /** Addresses of the program and of the draws. */
  readonly program: string
  readonly draws: string
  /** Model outputs to keep. */
  readonly outputs: readonly string[]
  readonly levels: readonly number[]
  /** Single runs to give back. */
  readonly runs: number
  /** The world as it was, against which every world is compared with the same draws. */
  readonly against: InputValues
}

/** What a page tells the host. */
export type PageMessage =
  | { readonly kind: 'init'; readonly plan: HostPlan }
  /** Runs one world with the first `count` draws; whatever was running before is dropped. */
  | {
      readonly kind: 'run'
      readonly id: number
      readonly inputs: InputValues
      readonly count: number
    }
  /** Nothing is wanted any more. */
  | { readonly kind: 'stop' }

/** What the host tells its page. */
export type HostMessage =
  | { readonly kind: 'ready'; readonly draws: number }
  | { readonly kind: 'result'; readonly id: number; readonly ensemble: Ensemble }
  /** Something of ours went wrong; `id` is the run's, undefined where it was the loading. */
  | { readonly kind: 'fault'; readonly id: number | undefined; readonly text: string }
