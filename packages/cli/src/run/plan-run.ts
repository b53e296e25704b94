/** From the options of a call to what is run: everything wrong with them is told at once. */
import type { Checked, Issue } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import { checkBatch, lower, type InputValues, type Program } from '@thaw/engine'
import type { Model } from '@thaw/model'
import { cliIssue } from '../cli-issue.ts'
import type { Subject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { checkEnding } from '../tables/check-ending.ts'
import { isParquet } from '../tables/parquet.ts'
import { textsOf } from '../tables/read-text.ts'
import { parseDrawCount } from './parse-draw-count.ts'
import { parseOutputs } from './parse-outputs.ts'
import { cutSetting, parseSettings } from './parse-settings.ts'
import { parseWhole, seedOption } from './parse-whole.ts'
import { parseWindow, type RowWindow, type WindowOptions } from './parse-window.ts'
import { readSettingsFile } from './read-settings-file.ts'
import { retime, type TimeOptions } from './retime.ts'

/** A model made ready, and what of it is wanted. */
export interface RunWork {
  readonly model: Model
  readonly program: Program
  /** Everything that is set: by the call, and in a dossier also by history. */
  readonly inputs: InputValues
  /** What the call itself sets. */
  readonly set: InputValues
  /** Names as the program prints them. */
  readonly outputs: readonly string[]
  readonly window: RowWindow
  readonly seed: number
  readonly draws: RunDrawsWork | undefined
}

/** Draws of a dossier's posterior. */
export interface RunDrawsWork {
  readonly dossier: Dossier
  readonly count: number
}

/** What a call may say of what is run. */
export interface PlanOptions extends TimeOptions, WindowOptions {
  readonly set?: readonly string[]
  readonly setFile?: string
  readonly seed?: string
  readonly outputs?: string
  readonly draws?: string
  readonly json?: boolean
  readonly out?: string
}

/** A model file or a dossier whose model has no errors. */
export type ModelSubject = Subject & { readonly model: Model }

/** What is wrong with a call, and the texts of the files that it names, by path. */
export interface Planned<Value> extends Checked<Value> {
  readonly texts: ReadonlyMap<string, string>
}

/** The work that a call asks for. Issues: of every option, CL006 to CL035. */
export async function planRun(
  subject: ModelSubject,
  options: PlanOptions,
  surroundings: Surroundings,
): Promise<Planned<RunWork>> {
  const { value: model, issues: ofTime } = retime(subject.model, options)
  const program = lower(model)
  const settings = await readSettings(subject, options, { program, cwd: surroundings.cwd })
  const outputs = parseOutputs(options.outputs, program)
  const window = parseWindow(options, program.time)
  const seed = parseWhole(options.seed, seedOption, 0)
  const count = parseDrawCount(options.draws, subject)
  const { dossier } = subject
  // As on the pages: levers stand at history, whatever number the model file holds.
  const history = dossier === undefined ? {} : await readHistory(dossier)
  const issues = [
    ...ofTime,
    ...[settings, outputs, window, seed, count].flatMap((one) => one.issues),
    ...(count.value === undefined ? [] : checkBatch(program)),
    ...checkEnding(options.out, options.json),
    ...(options.json === true && isParquet(options.out) ? [jsonAsParquet(options.out ?? '')] : []),
  ]
  return {
    value: {
      ...{ model, program, inputs: { ...history, ...settings.value }, set: settings.value },
      outputs: outputs.value,
      ...{ window: window.value, seed: seed.value },
      draws:
        dossier === undefined || count.value === undefined
          ? undefined
          : { dossier, count: count.value },
    },
    issues,
    texts: await textsOf(issues, surroundings.cwd),
  }
}

/** What happened, by input. The pages' package is loaded here: a model file alone needs nothing of it. */
async function readHistory(dossier: Dossier): Promise<InputValues> {
  const { historicalInputs } = await import('@thaw/explorer')
  return historicalInputs(dossier)
}

function jsonAsParquet(out: string): Issue {
  const why = 'one asks for JSON, the other for Parquet'
  return cliIssue('CL017', { first: '--json', second: `--out ${out}`, why })
}

/** A setting of the call is stronger than one of the file. */
async function readSettings(
  { name, dossier }: Subject,
  { set = [], setFile }: PlanOptions,
  { program, cwd }: { readonly program: Program; readonly cwd: string },
): Promise<Checked<InputValues>> {
  const scope = { subject: name, program, dossier }
  const file =
    setFile === undefined ? { value: [], issues: [] } : await readSettingsFile(setFile, cwd)
  const ofFile = parseSettings(file.value, scope)
  const ofCall = parseSettings(set.map(cutSetting), scope)
  const issues: readonly Issue[] = [...file.issues, ...ofFile.issues, ...ofCall.issues]
  return { value: { ...ofFile.value, ...ofCall.value }, issues }
}
