/** `thaw calibrate --optimum`: the one draw that agrees best with record and priors. */
import { findOptimum } from '@thaw/analysis'
import type { FitTask, RecordRuns } from '@thaw/calibration'
import { FINE, INTERRUPTED } from '../exit-codes.ts'
import type { Surroundings } from '../surroundings.ts'
import { layOut } from '../tables/lay-out.ts'
import { tellNumber } from './tell-calibration.ts'

/** Enough for a hundred parameters; with few the search ends long before. */
const MOST_GENERATIONS = 5000

/** Generations between two lines of progress. */
const TELL_EVERY = 500

/** What is searched. */
export interface OptimumWork {
  readonly task: FitTask
  readonly seed: number
  readonly runs: RecordRuns
}

/** Prints each parameter's prior median and best value, and how likely the record then is. */
export async function searchOptimum(
  { task, seed, runs }: OptimumWork,
  surroundings: Surroundings,
): Promise<number> {
  const { parameters } = task
  let generations = 0
  const search = findOptimum(
    { parameters, judge: runs.logLikelihood },
    {
      ...{ seed, mostGenerations: MOST_GENERATIONS },
      onGeneration: (evaluations) => {
        generations += 1
        if (generations % TELL_EVERY === 0) surroundings.err(`${evaluations} runs`)
      },
    },
  )
  const found = await Promise.race([search, surroundings.untilEnded().then(() => undefined)])
  if (found === undefined) {
    // The pool closes under it.
    search.catch(() => undefined)
    return INTERRUPTED
  }
  const rows = parameters.map(({ name, prior }, at) => [
    name,
    tellNumber(prior.centre),
    tellNumber(found.draws.values[at] ?? NaN),
  ])
  surroundings.out(layOut([['parameter', 'prior', 'best'], ...rows]))
  surroundings.out(
    `\nLog likelihood ${found.logLikelihood.toFixed(2)}, of ${found.evaluations} runs.`,
  )
  return FINE
}
