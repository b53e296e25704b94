/** `thaw run`: the numbers of a model, once or over the draws of its uncertain parameters. */
import { hasErrors, type Issue } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import { lower, run, tellFaults, type InputValues } from '@thaw/engine'
import { historicalInputs } from '@thaw/explorer'
import type { Model } from '@thaw/model'
import { cliIssue } from '../cli-issue.ts'
import { deliverText } from '../deliver-text.ts'
import { FAULTY_INPUT, WRONG_USAGE } from '../exit-codes.ts'
import { parseDrawCount } from '../run/parse-draw-count.ts'
import { runDraws } from '../run/run-draws.ts'
import { parseSettings } from '../run/parse-settings.ts'
import { openSubject, type Subject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { ensembleJson, runJson } from '../run/run-json.ts'
import { ensembleTable, printCsv, runTable } from '../run/run-table.ts'
import { countIssues, printIssues } from '../tell-issues.ts'

/** What `thaw run` was asked for, as the command line has it. */
export interface RunOptions {
  readonly set?: readonly string[]
  readonly out?: string
  readonly draws?: string
  readonly json?: boolean
}

/** Prints the numbers as the result, or writes them to a file; faults go to the other stream. */
export async function runCommand(
  path: string,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<number> {
  const subject = await openSubject(path, surroundings)
  const { model } = subject
  if (model === undefined) {
    surroundings.err(printIssues(subject.issues, subject.texts))
    return FAULTY_INPUT
  }
  tellOfTheRest(subject, surroundings)
  const program = lower(model)
  const { dossier } = subject
  const settings = parseSettings(options.set ?? [], { subject: subject.name, program, dossier })
  const draws = parseDrawCount(options.draws, subject)
  const faults = [...settings.issues, ...draws.issues]
  if (faults.length > 0) {
    surroundings.err(printIssues(faults, new Map()))
    return WRONG_USAGE
  }
  // As on the pages: levers stand at history, whatever number the model file holds.
  const history = dossier === undefined ? {} : historicalInputs(dossier)
  const inputs = { ...history, ...settings.value }
  const work: RunWork = { model, program, inputs }
  const result =
    draws.value === undefined || dossier?.posterior === undefined
      ? runOnce(work, options)
      : await runMany(work, dossier, draws.value, options)
  if (result.issues.length > 0) surroundings.err(printIssues(result.issues, subject.texts))
  return deliverText(result.text, options, surroundings)
}

interface RunWork {
  readonly model: Model
  readonly program: ReturnType<typeof lower>
  readonly inputs: InputValues
}

interface Delivered {
  readonly text: string
  readonly issues: readonly Issue[]
}

function runOnce({ model, program, inputs }: RunWork, { json }: RunOptions): Delivered {
  const result = run(program, { inputs })
  return {
    text: json === true ? runJson(result, program, inputs) : printCsv(runTable(result)),
    issues: tellFaults(result.faults, model),
  }
}

async function runMany(
  { program, inputs }: RunWork,
  dossier: Dossier,
  count: number,
  { json }: RunOptions,
): Promise<Delivered> {
  const ensemble = await runDraws(program, dossier, count, inputs)
  const text =
    json === true ? ensembleJson(ensemble, program, inputs) : printCsv(ensembleTable(ensemble))
  return { text, issues: [] }
}

/** Faults of other files do not change the numbers, but should not go unsaid. */
function tellOfTheRest({ issues, texts, model }: Subject, { err }: Surroundings): void {
  const isOfModel = ({ span }: Issue): boolean => span?.file === model?.file || texts.size === 0
  const [own, rest] = [issues.filter(isOfModel), issues.filter((issue) => !isOfModel(issue))]
  if (own.length > 0) err(printIssues(own, texts))
  if (hasErrors(rest)) err(printIssues([cliIssue('CL105', { count: countIssues(rest) })], texts))
}
