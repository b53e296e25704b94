/** How long to search for draws, as the command line has it: the same for `thaw calibrate` and `thaw judge --moving`. */
import type { SamplerPlan } from '@thaw/analysis'
import { calibrationPlan } from '@thaw/calibration'
import type { Checked } from '@thaw/core'
import { parseWhole, seedOption } from '../run/parse-whole.ts'

/** The options that say it. */
export interface SearchOptions {
  /** Names the stream of random numbers; left out, 1. */
  readonly seed?: string
  /** When chains that do not converge give up; left out, 40 000. */
  readonly mostSweeps?: string
}

/** Issues: CL016. */
export function parsePlan(options: SearchOptions): Checked<SamplerPlan> {
  const seed = parseWhole(options.seed, seedOption, 1)
  const mostSweeps = parseWhole(
    options.mostSweeps,
    { option: '--most-sweeps', least: 4000, most: 1_000_000, example: 40_000 },
    40_000,
  )
  return {
    value: calibrationPlan({ seed: seed.value, mostSweeps: mostSweeps.value }),
    issues: [...seed.issues, ...mostSweeps.issues],
  }
}
