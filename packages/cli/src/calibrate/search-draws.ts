/** The search for draws, kept between its steps so that an interrupt costs one of them. */
import type { ChainState, SamplerPlan } from '@thaw/analysis'
import { narrowingFigures, type FitTask, type RecordRuns } from '@thaw/calibration'
import { ENGINE_VERSION, programKey } from '@thaw/engine'
import { cliIssue } from '../cli-issue.ts'
import { FAULTY_INPUT, INTERRUPTED } from '../exit-codes.ts'
import { fingerprint } from '../fingerprint.ts'
import type { Surroundings } from '../surroundings.ts'
import { printIssues } from '../tell-issues.ts'
import { CHECKPOINT, findState, keepState } from './checkpoint.ts'
import { runSampler } from './run-sampler.ts'
import { tellStep } from './tell-calibration.ts'

/** What is searched. */
export interface DrawsWork {
  readonly task: FitTask
  readonly plan: SamplerPlan
  readonly runs: RecordRuns
  /** Folder of the dossier, which keeps the state between two steps. */
  readonly folder: string
  /** Whether to go on where an earlier call stood. */
  readonly isResumed: boolean
}

/**
 * Steps until there is nothing left to do; the exit code where the person ends it or nothing can be gone on with.
 * Issues: CL117, printed.
 */
export async function searchDraws(
  { task, plan, runs, folder, isResumed }: DrawsWork,
  surroundings: Surroundings,
): Promise<ChainState | number> {
  const key = keyOf(task, plan)
  const found = isResumed ? await findState(folder, key) : { kind: 'nothing' as const }
  if (found.kind === 'other') {
    surroundings.err(printIssues([cliIssue('CL117', { file: CHECKPOINT })]))
    return FAULTY_INPUT
  }
  if (isResumed && found.kind === 'nothing') {
    surroundings.err(`There is no ${CHECKPOINT} to go on from; the search begins anew.`)
  }
  const from = found.kind === 'state' ? found.state : undefined
  if (from !== undefined) surroundings.err(`Going on after ${from.candidates} runs.`)
  const sampled = { parameters: task.parameters, judge: runs.logLikelihood }
  const state = await runSampler(
    { task: sampled, plan, from },
    {
      ended: surroundings.untilEnded(),
      onStep: async (now, seconds) => {
        await keepState(folder, { key, state: now })
        surroundings.err(tellStep({ task, state: now, plan }, seconds))
      },
    },
  )
  if (state !== undefined) return state
  // What was kept is the state before.
  surroundings.err('Stopped; the same command with --resume goes on.')
  return INTERRUPTED
}

/** Fingerprint of all that makes the numbers; how far to go at most is not among it. */
function keyOf({ program, parameters, modes }: FitTask, plan: SamplerPlan): string {
  const fitted = modes.map((mode) => narrowingFigures([mode]))
  const work = JSON.stringify([parameters, fitted, { ...plan, mostSweeps: undefined }])
  return fingerprint([ENGINE_VERSION, programKey(program), work])
}
