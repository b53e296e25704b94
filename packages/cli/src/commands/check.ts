/** `thaw check`: everything that is wrong with a dossier or a model file, all at once. */
import { hasErrors } from '@thaw/core'
import { interfaceIssues } from '@thaw/site'
import { FAULTY_INPUT, FINE } from '../exit-codes.ts'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { countIssues, issuesAsJson, plural, printIssues } from '../tell-issues.ts'

/** What `thaw check` was asked for, as the command line has it. */
export interface CheckOptions {
  readonly json?: boolean
}

/** Prints the issues as the result; exit code 1 where one of them is an error. */
export async function checkCommand(
  path: string | undefined,
  options: CheckOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { name, issues: found, dossier, texts, fileCount } = await openSubject(path, surroundings)
  const issues = [...found, ...(dossier === undefined ? [] : interfaceIssues(dossier))]
  if (options.json === true) {
    surroundings.out(JSON.stringify(issuesAsJson(issues), undefined, 2))
  } else {
    if (issues.length > 0) surroundings.out(`${printIssues(issues, texts)}\n`)
    surroundings.out(`${name}: ${countIssues(issues)} in ${plural(fileCount, 'file')}.`)
  }
  return hasErrors(issues) ? FAULTY_INPUT : FINE
}
