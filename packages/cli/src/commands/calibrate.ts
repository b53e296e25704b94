/** `thaw calibrate`: draws of a dossier's uncertain parameters that agree with its record. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ChainState, SamplerPlan } from '@thaw/analysis'
import {
  concludeCalibration,
  faultsOfChains,
  faultsOfTask,
  fitTaskOf,
  narrowingFigures,
  posteriorFiles,
  prepareRuns,
  tryStart,
  type Calibration,
  type FitTask,
  type RecordRuns,
} from '@thaw/calibration'
import { hasErrors, type Checked } from '@thaw/core'
import { ENGINE_VERSION, programKey } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import { faultsOfInputs } from '../calibrate/faults-of-inputs.ts'
import { parsePlan } from '../calibrate/parse-plan.ts'
import { searchOptimum } from '../calibrate/search-optimum.ts'
import { runSampler } from '../calibrate/run-sampler.ts'
import { CHECKPOINT, findState, forgetState, keepState } from '../calibrate/checkpoint.ts'
import { tellConvergence, tellLearned, tellStep } from '../calibrate/tell-calibration.ts'
import { cliIssue } from '../cli-issue.ts'
import { FAULTY_INPUT, FINE, INTERRUPTED, WRONG_USAGE } from '../exit-codes.ts'
import { insideDossier } from '../inside-dossier.ts'
import { reasonOf } from '../reason-of.ts'
import { parseWhole } from '../run/parse-whole.ts'
import { openSubject, type Subject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { printIssues } from '../tell-issues.ts'

/** What `thaw calibrate` was asked for, as the command line has it. */
export interface CalibrateOptions {
  readonly seed?: string
  readonly draws?: string
  readonly mostSweeps?: string
  readonly resume?: boolean
  readonly dryRun?: boolean
  readonly keepAnyway?: boolean
  readonly optimum?: boolean
}

/**
 * Calibrates and writes posterior.csv, posterior.yaml and convergence.csv. Exit code 1 where the chains
 * have not converged; then nothing is written unless that is asked for, since a page would show such draws
 * like any others.
 */
export async function calibrateCommand(
  path: string | undefined,
  options: CalibrateOptions,
  surroundings: Surroundings,
): Promise<number> {
  const asked = parseOptions(options)
  if (asked.issues.length > 0) {
    surroundings.err(printIssues(asked.issues, new Map()))
    return WRONG_USAGE
  }
  const subject = await openSubject(path, surroundings)
  const folder = path === undefined ? surroundings.defaultDossier : resolve(surroundings.cwd, path)
  const { value: task, issues } = readTask(subject)
  if (issues.length > 0) surroundings.err(printIssues(issues, subject.texts))
  if (task === undefined || hasErrors(issues)) return FAULTY_INPUT
  try {
    return await calibrate({ ...asked.value, task, folder, subject, options }, surroundings)
  } catch (error) {
    // Only what the system says of a file has a code; anything else is a bug of ours.
    if (!(error instanceof Error && 'code' in error)) throw error
    const data = { path: subject.name, reason: reasonOf(error) }
    surroundings.err(printIssues([cliIssue('CL104', data)], new Map()))
    return FAULTY_INPUT
  }
}

interface Asked {
  readonly plan: SamplerPlan
  readonly count: number
}

/** Issues: CL016. */
function parseOptions(options: CalibrateOptions): Checked<Asked> {
  const plan = parsePlan(options)
  const count = parseWhole(
    options.draws,
    { option: '--draws', least: 100, most: 2500, example: 2000 },
    2000,
  )
  return {
    value: { plan: plan.value, count: count.value },
    issues: [...plan.issues, ...count.issues],
  }
}

/** About the draws of last time, whatever its place; those made now take their place. */
const OF_OLD_DRAWS: ReadonlySet<string> = new Set(['DO222'])

/** Issues: CL105, CL116, those of the files that are read, and those of the task. */
function readTask({ name, dossier, issues }: Subject): Checked<FitTask | undefined> {
  if (dossier === undefined) {
    const found = issues.length > 0 ? issues : [cliIssue('CL116', { path: name })]
    return { value: undefined, issues: found }
  }
  const own = faultsOfInputs(issues).filter(({ code }) => !OF_OLD_DRAWS.has(code))
  const task = fitTaskOf(dossier)
  if (task === undefined) return { value: undefined, issues: own.length > 0 ? own : issues }
  // The task names files as they are called in the dossier; a person sees them from where they stand.
  const faults = faultsOfTask(task).map((issue) => insideDossier(issue, name))
  return { value: task, issues: own.length > 0 ? own : faults }
}

interface Work extends Asked {
  readonly task: FitTask
  readonly folder: string
  readonly subject: Subject
  readonly options: CalibrateOptions
}

async function calibrate(work: Work, surroundings: Surroundings): Promise<number> {
  const { task, plan, subject } = work
  const pool = openPool()
  try {
    const observations = narrowingFigures(task.modes)
    const runs = prepareRuns({ program: task.program, observations, pool })
    surroundings.err(`${task.parameters.length} parameters, ${observations.length} figures`)
    const faults = await tryStart(task, runs, plan.seed)
    if (faults.length > 0) {
      const named = faults.map((issue) => insideDossier(issue, subject.name))
      surroundings.err(printIssues(named, subject.texts))
      return FAULTY_INPUT
    }
    if (work.options.optimum === true) {
      return await searchOptimum({ task, seed: plan.seed, runs }, surroundings)
    }
    const state = await search(work, runs, surroundings)
    return typeof state === 'number' ? state : await conclude(work, state, surroundings)
  } finally {
    await pool.close()
  }
}

/** Steps until there is nothing left to do; the exit code where the person ends it or nothing can be gone on with. */
async function search(
  work: Work,
  runs: RecordRuns,
  surroundings: Surroundings,
): Promise<ChainState | number> {
  const { task, plan, folder, options } = work
  const key = keyOf(task, plan)
  const found =
    options.resume === true ? await findState(folder, key) : { kind: 'nothing' as const }
  if (found.kind === 'other') {
    surroundings.err(printIssues([cliIssue('CL117', { file: CHECKPOINT })], new Map()))
    return FAULTY_INPUT
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
  const hash = createHash('sha256')
  for (const part of [ENGINE_VERSION, programKey(program), work]) hash.update(part).update('\0')
  return hash.digest('hex')
}

async function conclude(
  { task, plan, count, folder, subject, options }: Work,
  state: ChainState,
  surroundings: Surroundings,
): Promise<number> {
  const calibration: Calibration = concludeCalibration(task, { plan, state, count })
  const { isConverged, draws } = calibration
  const faults = faultsOfChains(state, plan)
  if (faults.length > 0) surroundings.err(printIssues(faults, new Map()))
  surroundings.out(tellLearned(calibration))
  surroundings.out(`\n${tellConvergence(calibration)}`)
  surroundings.out(`${draws.count} draws of ${state.candidates} runs.`)
  if (!isConverged) {
    const data = { sweeps: plan.mostSweeps, more: 2 * plan.mostSweeps, path: subject.name }
    surroundings.err(printIssues([cliIssue('CL118', data)], new Map()))
  }
  const isKept = isConverged || options.keepAnyway === true
  if (isKept && options.dryRun !== true) {
    const files = posteriorFiles(calibration, await readNote(folder))
    for (const [name, text] of files) await writeFile(join(folder, name), text)
    surroundings.err(`Wrote ${[...files.keys()].join(', ')} in ${subject.name}`)
  }
  if (isConverged) await forgetState(folder)
  return isConverged ? FINE : FAULTY_INPUT
}

/** The author's own words on what the draws are worth; empty where there are none. */
async function readNote(folder: string): Promise<string> {
  return readFile(join(folder, 'posterior-note.md'), 'utf8').then(
    (text) => text.replace(/\s+/g, ' '),
    () => '',
  )
}
