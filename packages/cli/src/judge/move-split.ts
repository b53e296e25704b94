/** `thaw judge --moving`: draws made anew for earlier splits, each judged by the years after it. */
import type { SamplerPlan } from '@thaw/analysis'
import {
  concludeCalibration,
  faultsOfTask,
  fitTaskOf,
  narrowingFigures,
  judgeSplit,
  prepareRuns,
  tryStart,
} from '@thaw/calibration'
import { hasErrors, type Checked, type Issue } from '@thaw/core'
import type { Dossier, JudgedSplit } from '@thaw/dossier'
import type { EnginePool } from '@thaw/engine'
import { runSampler } from '../calibrate/run-sampler.ts'
import { tellStep } from '../calibrate/tell-calibration.ts'

/** What is made and judged. */
export interface MovingWork {
  readonly dossier: Dossier
  /** Where each held-out stretch begins. */
  readonly splits: readonly number[]
  readonly plan: SamplerPlan
  readonly pool: EnginePool
}

/** How it is told, and ended. */
export interface MovingHooks {
  readonly tell: (line: string) => void
  /** Resolves when the person ends it. */
  readonly ended: Promise<unknown>
}

/** Draws that are judged for each split. */
const DRAWS = 1000

/**
 * A row for each split, in their order; undefined where the person ends it. The draws of a split come from the
 * priors and the figures before it alone: no figure after it is in the task that they are made from.
 *
 * Issues: CA002, CA004 and CA005, with which the row is left out.
 */
export async function moveSplit(
  work: MovingWork,
  hooks: MovingHooks,
): Promise<Checked<readonly JudgedSplit[]> | undefined> {
  const rows: JudgedSplit[] = []
  const issues: Issue[] = []
  for (const split of work.splits) {
    const found = await makeAndJudge(work, split, hooks)
    if (found === undefined) return undefined
    if (found.value !== undefined) rows.push(found.value)
    issues.push(...found.issues)
  }
  return { value: rows, issues }
}

async function makeAndJudge(
  { dossier, plan, pool }: MovingWork,
  split: number,
  { tell, ended }: MovingHooks,
): Promise<Checked<JudgedSplit | undefined> | undefined> {
  const task = fitTaskOf(dossier, split)
  if (task === undefined) return { value: undefined, issues: [] }
  const faults = faultsOfTask(task)
  if (hasErrors(faults)) return { value: undefined, issues: faults }
  const observations = narrowingFigures(task.modes)
  tell(`To ${split}: ${task.parameters.length} parameters, ${observations.length} figures`)
  const runs = prepareRuns({ program: task.program, observations, pool })
  const atStart = await tryStart(task, runs, plan.seed)
  if (hasErrors(atStart)) return { value: undefined, issues: atStart }
  const state = await runSampler(
    { task: { parameters: task.parameters, judge: runs.logLikelihood }, plan },
    {
      ended,
      onStep: (now, seconds) => {
        tell(`To ${split}: ${tellStep({ task, state: now, plan }, seconds)}`)
        return Promise.resolve()
      },
    },
  )
  if (state === undefined) return undefined
  const calibration = concludeCalibration(task, { plan, state, count: DRAWS })
  return { value: await judgeSplit(calibration, split, pool), issues: [] }
}
