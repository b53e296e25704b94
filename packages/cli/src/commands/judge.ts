/** `thaw judge`: how near the draws of a dossier come to the record, also on years they have not seen. */
import { join } from 'node:path'
import type { SamplerPlan } from '@thaw/analysis'
import {
  countCheckRuns,
  countJudgeRuns,
  judgeDossier,
  judgingOf,
  runChecks,
  weighReadings,
  type Judged,
} from '@thaw/calibration'
import { hasErrors, type Checked, type Issue } from '@thaw/core'
import { judgingFile, ownReadings, type JudgedReading } from '@thaw/dossier'
import type { EnginePool } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import { parsePlan } from '../calibrate/parse-plan.ts'
import { cliIssue } from '../cli-issue.ts'
import { deliverFile } from '../deliver-text.ts'
import { FAULTY_INPUT, FINE, INTERRUPTED, WRONG_USAGE } from '../exit-codes.ts'
import { insideDossier } from '../inside-dossier.ts'
import { printJudging } from '../judge/judge-json.ts'
import { tellJudgement } from '../judge/judge-table.ts'
import { keptSplits, mergeSplits } from '../judge/kept-splits.ts'
import { moveSplit } from '../judge/move-split.ts'
import { openJudged, type JudgedInput } from '../judge/open-judged.ts'
import { countRuns } from '../run/count-runs.ts'
import { showProgress } from '../run/show-progress.ts'
import type { Surroundings } from '../surroundings.ts'
import { textsOf } from '../tables/read-text.ts'
import { printIssues } from '../tell-issues.ts'

/** What `thaw judge` was asked for, as the command line has it. */
export interface JudgeOptions {
  readonly json?: boolean
  readonly split?: string
  readonly draws?: string
  readonly seed?: string
  readonly moving?: string
  readonly mostSweeps?: string
  readonly readings?: boolean
  readonly write?: boolean
}

/** Prints the judgement; exit code 1 where something stands in its way. */
export async function judgeCommand(
  path: string | undefined,
  options: JudgeOptions,
  surroundings: Surroundings,
): Promise<number> {
  const plan = parsePlan(options)
  const wrong = [...plan.issues, ...faultsOfKeeping(options)]
  if (wrong.length > 0) {
    surroundings.err(printIssues(wrong))
    return WRONG_USAGE
  }
  const { value: input, issues, texts } = await openJudged(path, options, surroundings)
  if (input === undefined || hasErrors(issues)) {
    surroundings.err(printIssues(issues, texts))
    return issues.some(({ code }) => OF_CALL.has(code)) ? WRONG_USAGE : FAULTY_INPUT
  }
  const found = await judgeAll({ ...input, plan: plan.value, options }, surroundings)
  if (found === undefined) {
    surroundings.err('Stopped; nothing was written.')
    return INTERRUPTED
  }
  const faults = found.issues.map((issue) => insideDossier(issue, input.name))
  if (faults.length > 0) {
    surroundings.err(printIssues(faults, await textsOf(faults, surroundings.cwd)))
  }
  if (hasErrors(faults)) return FAULTY_INPUT
  const text = printJudging(judgingOf(found.value))
  surroundings.out(options.json === true ? text : tellJudgement(found.value))
  if (options.write !== true) return FINE
  const out = join(input.folder, judgingFile)
  return deliverFile(`${text}\n`, { out }, surroundings)
}

/** Issues: CL127, CL128. */
function faultsOfKeeping({ split, draws, write }: JudgeOptions): readonly Issue[] {
  if (write !== true) return []
  return [
    ...(split === undefined ? [] : [cliIssue('CL127', { split })]),
    ...(draws === undefined ? [] : [cliIssue('CL128', { file: draws })]),
  ]
}

/** Years of --split and --moving that the record cannot have: only a dossier that was read shows it. */
const OF_CALL: ReadonlySet<string> = new Set(['CL124', 'CL126'])

interface JudgeWork extends JudgedInput {
  readonly options: JudgeOptions
  /** How long to search for the draws of a moved split; its seed is that of all. */
  readonly plan: SamplerPlan
}

/** Undefined where the person ends it. */
async function judgeAll(
  work: JudgeWork,
  surroundings: Surroundings,
): Promise<Checked<Judged> | undefined> {
  const pool = openPool()
  const ended = surroundings.untilEnded()
  const judged = judgeParts(work, { pool, ended }, surroundings)
  try {
    return await Promise.race([judged, ended.then(() => undefined)])
  } finally {
    // Where the person ends it the pool closes under it.
    judged.catch(() => undefined)
    await pool.close()
  }
}

interface Bench {
  readonly pool: EnginePool
  /** Resolves when the person ends it. */
  readonly ended: Promise<void>
}

/** The draws, then what takes many times as long: readings, and splits that are moved. */
async function judgeParts(
  work: JudgeWork,
  { pool, ended }: Bench,
  surroundings: Surroundings,
): Promise<Checked<Judged> | undefined> {
  const { value, issues } = await judge(work, pool, surroundings)
  if (hasErrors(issues)) return { value, issues }
  const judged = { ...value, readings: await readingsOf(work, pool, surroundings) }
  const { task, splits, plan } = work
  if (splits.length === 0) return { value: judged, issues }
  const tell = isSilent(work, surroundings) ? (): void => undefined : surroundings.err
  const moved = await moveSplit({ dossier: task.dossier, splits, plan, pool }, { tell, ended })
  if (moved === undefined) return undefined
  const all = { ...judged, splits: mergeSplits(judged.splits, moved.value) }
  return { value: all, issues: [...issues, ...moved.issues] }
}

/** Progress is no part of what a machine reads. */
function isSilent({ options }: JudgeWork, { progressStream }: Surroundings): boolean {
  return options.json === true && progressStream?.isTTY !== true
}

/** Weighed anew where that was asked for, which takes many times the runs of the rest; else as they were found last. */
async function readingsOf(
  work: JudgeWork,
  pool: EnginePool,
  surroundings: Surroundings,
): Promise<readonly JudgedReading[]> {
  const { task, draws, plan, options } = work
  const { readings, posterior } = task.dossier
  if (options.readings !== true) return ownReadings(task.dossier)
  const worth = posterior?.meta.effectiveSample
  return weighReadings({
    ...{ task, draws, worth, pool, seed: plan.seed },
    readings: [...readings.values()],
    begin: ({ id }, number) => {
      if (isSilent(work, surroundings)) return
      surroundings.err(`Weighing the reading ${id}: ${number} of ${readings.size} …`)
    },
  })
}

async function judge(
  { task, draws, plan, options }: JudgeWork,
  pool: EnginePool,
  surroundings: Surroundings,
): Promise<{ readonly value: Judged; readonly issues: readonly Issue[] }> {
  const { dossier, program } = task
  const total = countJudgeRuns(task, draws.count) + countCheckRuns({ dossier }, draws.count)
  const isAsked = options.json !== true
  const progress = showProgress(surroundings, { from: 0, total, isAsked })
  const counted = countRuns(pool, progress)
  const request = { task, draws, pool: counted, seed: plan.seed }
  try {
    const { value: judgement, issues } = await judgeDossier(request)
    const checks = hasErrors(issues) ? [] : await runChecks({ dossier, program }, draws, counted)
    const value = { task, judgement, checks, splits: keptSplits(dossier), readings: [] }
    return { value, issues }
  } finally {
    progress.stop()
  }
}
