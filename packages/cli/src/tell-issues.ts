/** Prints issues: all of them, errors, then warnings, in the order of their places, then a count. */
import { formatIssue, hasErrors, type Issue } from '@thaw/core'
import { sortIssues } from '@thaw/dossier'
import { unitIssues } from '@thaw/model'
import { cliIssue } from './cli-issue.ts'

/** More than this no one reads; a file that is no model at all can have thousands. */
const MOST_PRINTED = 200

/**
 * Each issue with its line of the file, separated by empty lines; errors before warnings, of very many the first.
 * `texts` are those of the files that issues point into; without them no line is shown.
 */
export function printIssues(
  issues: readonly Issue[],
  texts: ReadonlyMap<string, string> = new Map(),
): string {
  const sorted = errorsFirst(sortIssues(issues))
  const isMany = sorted.length > MOST_PRINTED
  const printed = sorted.slice(0, MOST_PRINTED)
  const rest = `... and ${sorted.length - MOST_PRINTED} more: thaw check with --json prints all.`
  return [
    ...printed.map((issue) => formatIssue(issue, issue.span && texts.get(issue.span.file))),
    ...(isMany ? [rest] : []),
  ].join('\n\n')
}

function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  const isError = ({ severity }: Issue): boolean => severity === 'error'
  return [...issues.filter(isError), ...issues.filter((issue) => !isError(issue))]
}

/** `2 errors and 1 warning`; `no faults` where there are none. */
export function countIssues(issues: readonly Issue[]): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length
  const parts = [plural(errors, 'error'), plural(issues.length - errors, 'warning')]
  return parts.filter((part) => !part.startsWith('0 ')).join(' and ') || 'no faults'
}

/** The number and the word, with an s where the number asks for one. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/**
 * The issues of a model that is run all the same. Warnings on units are counted only: a model of another
 * program often has hundreds, and numbers hang on none.
 */
export function issuesOfRun(issues: readonly Issue[], path: string): readonly Issue[] {
  const units = issues.filter(
    ({ code, severity }) => severity === 'warning' && unitIssues.has(code),
  )
  if (units.length === 0) return issues
  const places = plural(units.length, 'place')
  const note = cliIssue('CL112', { name: path, path: asWord(path), places })
  return [note, ...issues.filter((issue) => !units.includes(issue))]
}

/** A path as one word of a command. */
function asWord(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `"${path}"`
}

/** Issues for a machine: sorted, with how many of each there are. */
export function issuesAsJson(issues: readonly Issue[]): Readonly<Record<string, unknown>> {
  const errors = issues.filter(({ severity }) => severity === 'error').length
  return {
    ok: !hasErrors(issues),
    errors,
    warnings: issues.length - errors,
    issues: sortIssues(issues),
  }
}
