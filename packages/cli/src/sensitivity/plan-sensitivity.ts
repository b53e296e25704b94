/** From the options of `thaw sensitivity` to what is run; everything wrong with them is told at once. */
import type { Parameter } from '@thaw/analysis'
import { runsOfPlan, type OutputAt, type ScreenPlan } from '@thaw/calibration'
import { didYouMean, type Checked, type Issue } from '@thaw/core'
import { parseNumber, type Posterior } from '@thaw/dossier'
import { checkBatch, lower, savedTimes, type Program } from '@thaw/engine'
import { historicalInputs } from '@thaw/explorer'
import { cliIssue } from '../cli-issue.ts'
import { parseOutputs } from '../run/parse-outputs.ts'
import { parseWhole, seedOption } from '../run/parse-whole.ts'
import type { ModelSubject } from '../run/plan-run.ts'

/** What `thaw sensitivity` was asked for, as the command line has it. */
export interface SensitivityOptions {
  readonly output: string
  readonly at?: string
  readonly over?: string
  readonly method?: string
  readonly count?: string
  readonly parameters?: string
  readonly data?: readonly string[]
  readonly seed?: string
  readonly out?: string
  readonly write?: boolean
  readonly progress?: boolean
}

/** What to vary: priors by a design, or the draws of a posterior as they are. */
export type Variation =
  | { readonly over: 'prior'; readonly plan: ScreenPlan }
  | { readonly over: 'posterior'; readonly posterior: Posterior; readonly count: number }

/** A sensitivity made ready. */
export interface SensitivityWork {
  readonly at: OutputAt
  readonly variation: Variation
  readonly runs: number
}

/** Trajectories or rows where no number is asked for, and the fewest that say anything. */
const counts = {
  morris: { usual: 100, least: 4 },
  sobol: { usual: 1024, least: 16 },
} as const

const methods = ['morris', 'sobol'] as const
const overs = ['prior', 'posterior'] as const

/** More runs than this no one waits for. */
const MOST_RUNS = 10_000_000

/** Fewer draws say nothing about a rank. */
const LEAST_DRAWS = 20

/**
 * The work that a call asks for; undefined where it cannot be.
 * Issues: CL016 to CL018, CL037, CL042, CL132, CL133, CL136, CL137, EN005.
 */
export function planSensitivity(
  subject: ModelSubject,
  parameters: readonly Parameter[],
  options: SensitivityOptions,
): Checked<SensitivityWork | undefined> {
  const program = lower(subject.model)
  const output = parseOutput(options.output, program)
  const time = parseTime(options.at, program)
  const seed = parseWhole(options.seed, seedOption, 0)
  const variation = parseVariation(options, subject, parameters.length)
  const issues = [
    ...checkBatch(program),
    ...[output, time, seed, variation].flatMap((one) => one.issues),
    ...(options.write === true && subject.dossier === undefined
      ? [cliIssue('CL136', { path: subject.name })]
      : []),
  ]
  if (output.value === undefined || variation.value === undefined || issues.length > 0) {
    return { value: undefined, issues }
  }
  const { dossier } = subject
  return {
    value: {
      at: {
        ...{ program, output: output.value, time: time.value, seed: seed.value },
        // As on the pages: levers stand at history, whatever number the model file holds.
        inputs: dossier === undefined ? {} : historicalInputs(dossier),
      },
      variation: variation.value,
      runs: runsOf(variation.value, parameters.length),
    },
    issues,
  }
}

function parseOutput(text: string, program: Program): Checked<string | undefined> {
  const { value, issues } = parseOutputs(text, program)
  const [name, ...more] = value
  if (more.length === 0 || issues.length > 0) return { value: name, issues }
  const data = { name: text, count: value.length, example: name ?? '' }
  return { value: undefined, issues: [cliIssue('CL132', data)] }
}

/** The saved time that is nearest. Issues: CL018, CL042. */
function parseTime(text: string | undefined, { time }: Program): Checked<number> {
  if (time.control !== undefined) {
    return { value: time.stop, issues: [cliIssue('CL042', { option: '--at' })] }
  }
  const times = savedTimes(time)
  const wanted = text === undefined ? time.stop : (parseNumber(text) ?? NaN)
  const far = (one: number): number => Math.abs(one - wanted)
  const value = times.reduce((best, one) => (far(one) < far(best) ? one : best), time.stop)
  const hair = 1e-6 * time.dt
  if (wanted >= time.start - hair && wanted <= time.stop + hair) return { value, issues: [] }
  const data = { option: '--at', value: text ?? '', start: time.start, stop: time.stop }
  return { value, issues: [cliIssue('CL018', data)] }
}

function parseVariation(
  options: SensitivityOptions,
  { dossier, name }: ModelSubject,
  parameters: number,
): Checked<Variation | undefined> {
  const over = parseWord(options.over, '--over', overs)
  const method = parseWord(options.method, '--method', methods)
  const issues = [...over.issues, ...method.issues]
  if (issues.length > 0) return { value: undefined, issues }
  if (over.value !== 'posterior') return parseScreen(options, method.value ?? 'morris', parameters)
  const posterior = dossier?.posterior
  if (posterior === undefined) {
    return { value: undefined, issues: [cliIssue('CL137', { subject: name })] }
  }
  const most = posterior.drawCount
  const range = { option: '--count', least: Math.min(LEAST_DRAWS, most), most, example: most }
  const count = parseWhole(options.count, range, most)
  const clashes = (['method', 'parameters'] as const).flatMap((option) => {
    const why = 'the draws are ranked as they are'
    const data = { first: '--over posterior', second: `--${option}`, why }
    return options[option] === undefined ? [] : [cliIssue('CL017', data)]
  })
  return {
    value: { over: 'posterior', posterior, count: count.value },
    issues: [...count.issues, ...clashes],
  }
}

function parseScreen(
  options: SensitivityOptions,
  method: ScreenPlan['method'],
  parameters: number,
): Checked<Variation> {
  const { usual, least } = counts[method]
  const range = { option: '--count', least, most: MOST_RUNS, example: usual }
  const count = parseWhole(options.count, range, usual)
  const plan = { method, count: count.value }
  const rows = runsOfPlan(plan, parameters)
  const large = rows > MOST_RUNS ? [cliIssue('CL037', { rows, most: MOST_RUNS })] : []
  return { value: { over: 'prior', plan }, issues: [...count.issues, ...large] }
}

function runsOf(variation: Variation, parameters: number): number {
  return variation.over === 'prior' ? runsOfPlan(variation.plan, parameters) : variation.count
}

/** Issues: CL133. */
function parseWord<Word extends string>(
  text: string | undefined,
  option: string,
  words: readonly Word[],
): Checked<Word | undefined> {
  const found = words.find((word) => word === text?.toLowerCase())
  const issues: Issue[] = []
  if (text !== undefined && found === undefined) {
    const data = { value: text, option, hint: didYouMean(text, words), words: words.join(', ') }
    issues.push(cliIssue('CL133', data))
  }
  return { value: found, issues }
}
