/** `thaw run`: the numbers of a model, once or over the draws of its uncertain parameters. */
import { hasErrors, type Issue } from '@thaw/core'
import { runLarge, tellFaults } from '@thaw/engine'
import { cliIssue } from '../cli-issue.ts'
import { deliverFile, deliverText } from '../deliver-text.ts'
import { exitCodeOf } from '../exit-codes.ts'
import { openToRun } from '../run/open-to-run.ts'
import type { WindowOptions } from '../run/parse-window.ts'
import { planRun, type RunDrawsWork, type RunWork } from '../run/plan-run.ts'
import type { TimeOptions } from '../run/retime.ts'
import { cutEnsemble, runDraws } from '../run/run-draws.ts'
import { ensembleJson, runJson } from '../run/run-json.ts'
import { ensembleTable, printCsv, runTable, type NumberTable } from '../run/run-table.ts'
import type { Subject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { isParquet, parquetBytes } from '../tables/parquet.ts'
import { countIssues, issuesOfRun, printIssues } from '../tell-issues.ts'

/** What `thaw run` was asked for, as the command line has it. */
export interface RunOptions extends TimeOptions, WindowOptions {
  readonly set?: readonly string[]
  readonly setFile?: string
  readonly seed?: string
  readonly outputs?: string
  readonly out?: string
  readonly draws?: string
  readonly json?: boolean
  /** Files with the series of data variables. */
  readonly data?: readonly string[]
}

/** Prints the numbers as the result, or writes them to a file; faults go to the other stream. */
export async function runCommand(
  path: string,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<number> {
  const files = { out: options.out, read: [options.setFile], data: options.data }
  const subject = await openToRun(path, files, surroundings)
  if (typeof subject === 'number') return subject
  tellOfTheRest(subject, path, surroundings)
  const { value: work, issues, texts } = await planRun(subject, options, surroundings)
  if (issues.length > 0) {
    surroundings.err(printIssues(issues, texts))
    return exitCodeOf(issues)
  }
  const result = work.draws === undefined ? runOnce(work) : await runMany(work, work.draws)
  if (result.issues.length > 0) surroundings.err(printIssues(result.issues, subject.texts))
  return deliver(result, options, surroundings)
}

/** Numbers go out as JSON, as Parquet where the file's ending asks for it, else as CSV. */
function deliver(
  { table, json }: Delivered,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { out } = options
  if (options.json === true) return deliverText(json(), options, surroundings)
  if (out === undefined || !isParquet(out))
    return deliverText(printCsv(table), options, surroundings)
  return deliverFile(parquetBytes([...table.columns]), { out }, surroundings)
}

interface Delivered {
  readonly table: NumberTable
  readonly json: () => string
  readonly issues: readonly Issue[]
}

function runOnce({ model, program, inputs, outputs, window, seed }: RunWork): Delivered {
  const whole = runLarge(program, { inputs, outputs, seed })
  const result = {
    ...whole,
    times: whole.times.slice(window.first, window.end),
    columns: new Map(
      [...whole.columns].map(([name, values]) => [name, values.slice(window.first, window.end)]),
    ),
  }
  return {
    table: runTable(result),
    json: () => runJson(result, program, inputs),
    issues: tellFaults(whole.faults, model),
  }
}

async function runMany(work: RunWork, { dossier, count }: RunDrawsWork): Promise<Delivered> {
  const { program, inputs } = work
  const ensemble = cutEnsemble(await runDraws(work, dossier, count), work.window)
  return {
    table: ensembleTable(ensemble),
    json: () => ensembleJson(ensemble, program, inputs),
    issues: [],
  }
}

/**
 * Faults of other files do not change the numbers, but should not go unsaid. That a model has no units at all
 * (MO049) is for `thaw check` to say.
 */
function tellOfTheRest(
  { issues, texts, model, dossier }: Subject,
  path: string,
  { err }: Surroundings,
): void {
  const told = issues.filter(({ code }) => code !== 'MO049')
  const isOfModel = ({ span }: Issue): boolean =>
    dossier === undefined || span?.file === model?.file || texts.size === 0
  const [own, rest] = [told.filter(isOfModel), told.filter((issue) => !isOfModel(issue))]
  if (own.length > 0) err(printIssues(issuesOfRun(own, path), texts))
  if (hasErrors(rest)) err(printIssues([cliIssue('CL105', { count: countIssues(rest) })], texts))
}
