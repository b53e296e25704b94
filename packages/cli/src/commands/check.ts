/** `thaw check`: everything that is wrong with a dossier or a model file, what its model must do, and where the evidence is weak. */
import { hasErrors, type Issue } from '@thaw/core'
import { weakSpots, type JudgedCheck, type WeakSpot } from '@thaw/dossier'
import { interfaceIssues } from '@thaw/site'
import { FAULTY_INPUT, FINE } from '../exit-codes.ts'
import { insideDossier } from '../inside-dossier.ts'
import { runRealityChecks } from '../run/run-reality-checks.ts'
import { openSubject, type Subject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { textsOf } from '../tables/read-text.ts'
import { hasFailed, tellChecks } from '../tell-checks.ts'
import { countIssues, issuesAsJson, plural, printIssues } from '../tell-issues.ts'
import { countWeakSpots, listWeakSpots, printedSpots } from '../tell-weak-spots.ts'

/** What `thaw check` was asked for, as the command line has it. */
export interface CheckOptions {
  readonly json?: boolean
  /** Name every weak spot instead of counting them. */
  readonly weak?: boolean
  /** False: leave out what needs runs of the model. */
  readonly runs?: boolean
  /** Files with the series of data variables. */
  readonly data?: readonly string[]
}

/** What was found; undefined for what was not looked at. */
interface Findings {
  readonly issues: readonly Issue[]
  readonly checks: readonly JudgedCheck[] | undefined
  readonly spots: readonly WeakSpot[] | undefined
}

/**
 * Prints the issues as the result; exit code 1 where one of them is an error, or where a reality check
 * fails and nobody argues why it stands. What needs runs is tried, and what is weak is told, only of a dossier
 * without errors: a row that could not be read would count as missing. As JSON both are null there, and
 * for a model file. A chance that runs show to be none is an issue.
 */
export async function checkCommand(
  path: string | undefined,
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<number> {
  const opened = await openSubject(path, surroundings, options.data)
  const { dossier, name } = opened
  const read = [...opened.issues, ...(dossier === undefined ? [] : interfaceIssues(dossier))]
  const sound = hasErrors(read) ? undefined : dossier
  const tried =
    sound && options.runs !== false
      ? await runRealityChecks(sound, surroundings, options.json !== true)
      : undefined
  const faults = (tried?.issues ?? []).map((issue) => insideDossier(issue, name))
  const texts = new Map([...opened.texts, ...(await textsOf(faults, surroundings.cwd))])
  const [issues, checks, spots] = [[...read, ...faults], tried?.value, sound && weakSpots(sound)]
  const print = options.json === true ? printJson : printText
  print({ ...opened, texts }, { issues, checks, spots }, { options, out: surroundings.out })
  return isFine(issues, checks) ? FINE : FAULTY_INPUT
}

function isFine(issues: Findings['issues'], checks: Findings['checks']): boolean {
  return !hasErrors(issues) && !hasFailed(checks ?? [])
}

interface Printing extends Pick<Surroundings, 'out'> {
  readonly options: CheckOptions
}

function printJson(
  { name }: Subject,
  { issues, checks, spots }: Findings,
  { out }: Printing,
): void {
  const weak = spots === undefined ? null : printedSpots(name, spots)
  const told = { ...issuesAsJson(issues), ok: isFine(issues, checks), checks: checks ?? null, weak }
  out(JSON.stringify(told, undefined, 2))
}

function printText(
  { name, texts, fileCount, dossier }: Subject,
  { issues, checks, spots }: Findings,
  { options, out }: Printing,
): void {
  if (issues.length > 0) out(`${printIssues(issues, texts)}\n`)
  out(`${name}: ${countIssues(issues)} in ${plural(fileCount, 'file')}.`)
  if (checks !== undefined && checks.length > 0) out(`\n${tellChecks(checks)}`)
  if (spots === undefined && dossier !== undefined && options.weak === true) {
    out('Where the evidence is weak is told once there are no errors.')
  } else if (spots !== undefined && spots.length > 0) {
    out(`\n${options.weak === true ? listWeakSpots(name, spots) : countWeakSpots(spots)}`)
  }
}
