/** `thaw calibrate`: draws of a dossier's uncertain parameters that agree with its record. */
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ChainState, SamplerPlan } from '@thaw/analysis'
import {
  concludeCalibration,
  faultsOfChains,
  narrowingFigures,
  posteriorFiles,
  prepareRuns,
  tryStart,
  type Calibration,
  type FitTask,
} from '@thaw/calibration'
import { hasErrors, type Checked } from '@thaw/core'
import { openPool } from '@thaw/pool'
import { parsePlan } from '../calibrate/parse-plan.ts'
import { readTask } from '../calibrate/read-task.ts'
import { searchDraws } from '../calibrate/search-draws.ts'
import { searchOptimum } from '../calibrate/search-optimum.ts'
import { forgetState } from '../calibrate/checkpoint.ts'
import { tellConvergence, tellLearned } from '../calibrate/tell-calibration.ts'
import { cliIssue } from '../cli-issue.ts'
import { FAULTY_INPUT, FINE, WRONG_USAGE } from '../exit-codes.ts'
import { insideDossier } from '../inside-dossier.ts'
import { isOfSystem, reasonOf } from '../reason-of.ts'
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
    surroundings.err(printIssues(asked.issues))
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
    if (!isOfSystem(error)) throw error
    const data = { path: subject.name, reason: reasonOf(error) }
    surroundings.err(printIssues([cliIssue('CL104', data)]))
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
    const isResumed = work.options.resume === true
    const state = await searchDraws({ ...work, runs, isResumed }, surroundings)
    return typeof state === 'number' ? state : await conclude(work, state, surroundings)
  } finally {
    await pool.close()
  }
}

async function conclude(
  { task, plan, count, folder, subject, options }: Work,
  state: ChainState,
  surroundings: Surroundings,
): Promise<number> {
  const calibration: Calibration = concludeCalibration(task, { plan, state, count })
  const { isConverged, draws } = calibration
  const faults = faultsOfChains(state, plan)
  if (faults.length > 0) surroundings.err(printIssues(faults))
  surroundings.out(tellLearned(calibration))
  surroundings.out(`\n${tellConvergence(calibration)}`)
  surroundings.out(`${draws.count} draws of ${state.candidates} runs.`)
  if (!isConverged) {
    const data = { sweeps: plan.mostSweeps, more: 2 * plan.mostSweeps, path: subject.name }
    surroundings.err(printIssues([cliIssue('CL118', data)]))
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
