/** Straight-line depreciation: what was spent in a fiscal period is written off evenly over several. */
import type { Routine } from './routine.ts'
import { NUDGE } from './whole-steps.ts'

/** `read`, of the steps: (spending, lifetime, fiscal period, initial spending). `keep`, of close: the same. */
export const depreciationEntries = { read: 0, keep: 1 } as const

/**
 * Vensim's DEPRECIATE STRAIGHTLINE. Of what is spent, an nth is written off at once, and an nth in each
 * of the n - 1 fiscal periods that follow, where n is the lifetime by the period, rounded, as the first
 * step has it. Before the start as much is taken to have been spent as the initial spending says.
 *
 * Source: Vensim manual, fn_depreciate_straightline; recorded output of SDEverywhere's model
 * "depreciate". The manual does not say when periods begin; here one begins with the run.
 */
export function depreciation(_: unknown, __: number, dt: number): Routine {
  const outputs = new Float64Array(1)
  let spent: number[] = []
  let terms: { readonly periods: number; readonly length: number } | undefined
  return {
    outputs,
    begin: () => {
      spent = []
      terms = undefined
    },
    call: (entry, [stream = NaN, lifetime = NaN, length = NaN, initial = NaN], { step }) => {
      const own = terms ?? termsOf(lifetime, length, dt)
      const period = Math.floor((step * dt) / own.length + NUDGE)
      if (entry === depreciationEntries.keep) {
        terms = own
        if (Number.isNaN(period)) return
        for (let each = spent.length; each <= period; each++) spent.push(0)
        spent[period] = (spent[period] ?? 0) + stream * dt
        return
      }
      const begun = Math.min(period, own.periods - 1)
      const earlier = spent.slice(period - begun, period).reduce((sum, each) => sum + each, 0)
      const before = (own.periods - 1 - begun) * initial
      outputs[0] = (stream + earlier / own.length + before) / own.periods
    },
  }
}

/** No period is shorter than a step; of one that is not above 0 everything is no number, which a run tells. */
function termsOf(
  lifetime: number,
  length: number,
  dt: number,
): { readonly periods: number; readonly length: number } {
  if (!(length > 0)) return { length: NaN, periods: NaN }
  const own = Math.max(length, dt)
  return { length: own, periods: Math.max(1, Math.round(lifetime / own)) }
}
