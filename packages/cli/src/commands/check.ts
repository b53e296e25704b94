/** `thaw check`: everything that is wrong with a dossier or a model file, and where the evidence is weak. */
import { hasErrors } from '@thaw/core'
import { weakSpots } from '@thaw/dossier'
import { interfaceIssues } from '@thaw/site'
import { FAULTY_INPUT, FINE } from '../exit-codes.ts'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { countIssues, issuesAsJson, plural, printIssues } from '../tell-issues.ts'
import { countWeakSpots, listWeakSpots, printedSpots } from '../tell-weak-spots.ts'

/** What `thaw check` was asked for, as the command line has it. */
export interface CheckOptions {
  readonly json?: boolean
  /** Name every weak spot instead of counting them. */
  readonly weak?: boolean
  /** Files with the series of data variables. */
  readonly data?: readonly string[]
}

/**
 * Prints the issues as the result; exit code 1 where one of them is an error. What is weak is told
 * only of a dossier without errors: a row that could not be read would count as missing. As JSON it is
 * null there, and for a model file.
 */
export async function checkCommand(
  path: string | undefined,
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<number> {
  const opened = await openSubject(path, surroundings, options.data)
  const { name, issues: found, dossier, texts, fileCount } = opened
  const issues = [...found, ...(dossier === undefined ? [] : interfaceIssues(dossier))]
  const spots = dossier === undefined || hasErrors(issues) ? undefined : weakSpots(dossier)
  if (options.json === true) {
    const told = {
      ...issuesAsJson(issues),
      weak: spots === undefined ? null : printedSpots(name, spots),
    }
    surroundings.out(JSON.stringify(told, undefined, 2))
  } else {
    if (issues.length > 0) surroundings.out(`${printIssues(issues, texts)}\n`)
    surroundings.out(`${name}: ${countIssues(issues)} in ${plural(fileCount, 'file')}.`)
    if (spots === undefined && dossier !== undefined && options.weak === true) {
      surroundings.out('Where the evidence is weak is told once there are no errors.')
    } else if (spots !== undefined && spots.length > 0) {
      const told = options.weak === true ? listWeakSpots(name, spots) : countWeakSpots(spots)
      surroundings.out(`\n${told}`)
    }
  }
  return hasErrors(issues) ? FAULTY_INPUT : FINE
}
