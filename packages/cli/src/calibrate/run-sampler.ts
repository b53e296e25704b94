/** The steps of a search, one after the other, for as long as the person lets them. */
import {
  advanceSampler,
  isDone,
  startSampler,
  type ChainState,
  type SamplerPlan,
  type SamplerState,
  type SamplerTask,
} from '@thaw/analysis'

/** What is searched, and from where. */
export interface Search {
  readonly task: SamplerTask
  readonly plan: SamplerPlan
  /** Where an earlier call stood; left out: from the priors. */
  readonly from?: SamplerState | undefined
}

/** What happens beside the search. */
export interface SearchHooks {
  /** Resolves when the person ends it. */
  readonly ended: Promise<unknown>
  /** After each step; `seconds` is the time that a candidate takes. */
  readonly onStep: (state: SamplerState, seconds: number) => Promise<void>
}

/** Steps until there is nothing left to do; undefined where the person ends it. */
export async function runSampler(
  { task, plan, from }: Search,
  { ended, onStep }: SearchHooks,
): Promise<ChainState | undefined> {
  const stopped = ended.then(() => undefined)
  const begun = Date.now()
  const before = from?.candidates ?? 0
  let state = from
  while (state === undefined || !isDone(state, plan)) {
    const step = state === undefined ? startSampler(task, plan) : advanceSampler(state, task, plan)
    const next = await Promise.race([step, stopped])
    if (next === undefined) {
      // The pool closes under it.
      step.catch(() => undefined)
      return undefined
    }
    state = next
    await onStep(state, (Date.now() - begun) / 1000 / (state.candidates - before))
  }
  return state
}
