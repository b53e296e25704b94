/** Which ensembles the pages need: what to run, what to keep. */
import type { Draws, EnsembleRequest, InputValues, Program } from '@thaw/engine'
import type { Dossier } from '@thaw/dossier'
import { scenarioInputs } from '../scenario/scenario-inputs.ts'
import { FAN_LEVELS, FAN_RUNS } from '../view/fan-rows.ts'
import { prepareLevers } from './chart-heads.ts'

/** Model outputs that the charts show, each once. */
function chartOutputs(dossier: Dossier): readonly string[] {
  return [...new Set([...dossier.charts.values()].map((chart) => chart.variable))]
}

/** The world as it was: every lever at its historical stop. */
export function historicalInputs(dossier: Dossier): InputValues {
  return scenarioInputs(prepareLevers(dossier), {})
}

/**
 * The request for one world of the pages, run against the world as it was with the same draws.
 * For the world as it was itself, `inputs` are `historicalInputs`.
 */
export function pageRequest(
  dossier: Dossier,
  program: Program,
  draws: Draws,
  inputs: InputValues,
): EnsembleRequest {
  return {
    program,
    draws,
    outputs: chartOutputs(dossier),
    inputs,
    against: historicalInputs(dossier),
    levels: FAN_LEVELS,
    runs: FAN_RUNS,
  }
}
