/** `thaw sensitivity`: which uncertain parameters an output hangs on, by priors or by draws. */
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Parameter } from '@thaw/analysis'
import {
  rankDraws,
  screenPriors,
  sensitivityFile,
  sensitivityRows,
  type Sensitivity,
  type SensitivityTask,
} from '@thaw/calibration'
import { hasErrors, type Issue } from '@thaw/core'
import { drawsHash, modelHash, priorsHash } from '@thaw/dossier'
import { openPool } from '@thaw/pool'
import { csvFormatRows } from 'd3-dsv'
import { cliIssue } from '../cli-issue.ts'
import { deliverFile } from '../deliver-text.ts'
import { FAULTY_INPUT, FINE, INTERRUPTED, WRONG_USAGE } from '../exit-codes.ts'
import { openToRun } from '../run/open-to-run.ts'
import type { ModelSubject } from '../run/plan-run.ts'
import { posteriorDraws } from '../run/posterior-draws.ts'
import {
  planSensitivity,
  type SensitivityOptions,
  type SensitivityWork,
} from '../sensitivity/plan-sensitivity.ts'
import { readUncertain } from '../sensitivity/read-uncertain.ts'
import { tellWhatIsKnown } from '../sensitivity/tell-learned.ts'
import { tellSensitivity, unitsOf } from '../sensitivity/tell-sensitivity.ts'
import type { Surroundings } from '../surroundings.ts'
import { showProgress } from '../run/show-progress.ts'
import { printIssues } from '../tell-issues.ts'

/** Prints parameters by rank; writes all indices where that is asked for. */
export async function sensitivityCommand(
  path: string,
  options: SensitivityOptions,
  surroundings: Surroundings,
): Promise<number> {
  const files = { out: options.out, read: [options.parameters], data: options.data }
  const subject = await openToRun(path, files, surroundings)
  if (typeof subject === 'number') return subject
  const read = await readUncertain(subject, options.parameters, surroundings.cwd)
  if (hasErrors(read.issues)) {
    surroundings.err(printIssues(read.issues, read.texts))
    return FAULTY_INPUT
  }
  const { value: work, issues } = planSensitivity(subject, read.value, options)
  const told = [...issues, ...(work?.variation.over === 'posterior' ? oldDraws(subject) : [])]
  if (told.length > 0) surroundings.err(printIssues(told, subject.texts))
  if (work === undefined) return WRONG_USAGE
  const found = await run(work, read.value, { options, surroundings })
  return conclude(found, { work, subject, parameters: read.value, path }, options, surroundings)
}

/** Draws of another model or record say little of this one. */
function oldDraws({ issues }: ModelSubject): readonly Issue[] {
  return issues.filter(({ code }) => code === 'DO224')
}

interface Found {
  readonly sensitivity: Sensitivity
  /** What is known of the parameters; only where draws were asked. */
  readonly known: string | undefined
}

/** Runs until the end, or until the person has had enough: then what was run must do. */
async function run(
  { at, variation, runs }: SensitivityWork,
  parameters: readonly Parameter[],
  {
    options,
    surroundings,
  }: { readonly options: SensitivityOptions; readonly surroundings: Surroundings },
): Promise<Found> {
  const state = { isEnded: false }
  void surroundings.untilEnded().then(() => {
    state.isEnded = true
  })
  const isAsked = options.progress === true
  const progress = showProgress(surroundings, { from: 0, total: runs, isAsked })
  const pool = openPool()
  try {
    const watch = { done: progress.done, isEnded: () => state.isEnded }
    const task: SensitivityTask = { ...at, pool, watch }
    if (variation.over === 'prior') {
      return { sensitivity: await screenPriors(parameters, variation.plan, task), known: undefined }
    }
    const draws = posteriorDraws(variation.posterior, variation.count)
    const sensitivity = await rankDraws(draws, task)
    return { sensitivity, known: tellWhatIsKnown(parameters, draws, sensitivity) }
  } finally {
    progress.stop()
    await pool.close()
  }
}

interface About {
  readonly work: SensitivityWork
  readonly subject: ModelSubject
  readonly parameters: readonly Parameter[]
  readonly path: string
}

async function conclude(
  { sensitivity, known }: Found,
  about: About,
  options: SensitivityOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { work, path } = about
  const { output, time, seed } = work.at
  const { count, lost, runs, method } = sensitivity
  const numbers = { output, lost, left: count, all: count + lost, units: unitsOf[method] }
  if (count < LEAST[method]) {
    const isEnded = runs < work.runs
    const issue = cliIssue('CL135', { ...numbers, least: LEAST[method] })
    if (!isEnded || lost > 0) surroundings.err(printIssues([issue]))
    return isEnded ? INTERRUPTED : FAULTY_INPUT
  }
  if (lost > 0) surroundings.err(printIssues([cliIssue('CL134', numbers)]))
  surroundings.out(
    `What ${output}${unitOf(work)} at ${time} hangs on, over the ${overWords[work.variation.over]}:`,
  )
  surroundings.out(`seed ${seed}, ${tellSensitivity(sensitivity)}`)
  if (known !== undefined) surroundings.out(`\n${known}`)
  if (runs < work.runs) {
    surroundings.err(
      `Stopped after ${runs} of ${work.runs} runs: this stands on those, and nothing was written.`,
    )
    return INTERRUPTED
  }
  const content = `${csvFormatRows(rowsOf(sensitivity, about).map((row) => [...row]))}\n`
  const kept = join(path, sensitivityFile(output))
  const written = options.write === true ? await keep(content, kept, surroundings) : FINE
  if (options.out === undefined || written !== FINE) return written
  return deliverFile(content, { out: options.out }, surroundings)
}

function unitOf({ at: { program, output } }: SensitivityWork): string {
  const unit = program.slots.find(({ name }) => name === output)?.unit ?? ''
  return unit === '' || unit === '1' ? '' : ` (${unit})`
}

/** Fewer give no measure of their spread. */
const LEAST = { morris: 2, sobol: 2, rank: 4 } as const

const overWords = { prior: 'priors', posterior: 'draws of the posterior' } as const

async function keep(content: string, out: string, surroundings: Surroundings): Promise<number> {
  // What the system says of the folder it says of the file too, and that is told.
  await mkdir(dirname(resolve(surroundings.cwd, out)), { recursive: true }).catch(() => undefined)
  return deliverFile(content, { out }, surroundings)
}

function rowsOf(
  sensitivity: Sensitivity,
  { work, subject, parameters }: About,
): readonly (readonly string[])[] {
  const { output, time, seed } = work.at
  const { variation } = work
  const inputHash =
    variation.over === 'posterior'
      ? drawsHash(variation.posterior)
      : priorsHash(
          parameters.map(({ name, prior: { form, centre, spread, low, high } }) => ({
            ...{ modelName: name, prior: form, centre, spread, low, high },
          })),
        )
  const marks = { modelHash: modelHash(subject.model), inputHash }
  return sensitivityRows(sensitivity, { output, time, over: variation.over, seed, ...marks })
}
