/** `thaw timeline`: events from and to the spreadsheets of TimelineJS. */
import { hasErrors, type Issue } from '@thaw/core'
import { readTimeline, writeTimeline } from '@thaw/dossier'
import { cliIssue } from '../cli-issue.ts'
import { deliverText } from '../deliver-text.ts'
import { FAULTY_INPUT } from '../exit-codes.ts'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { readText } from '../tables/read-text.ts'
import { countIssues, plural, printIssues } from '../tell-issues.ts'

/** What the command line says. */
export interface TimelineOptions {
  readonly out?: string
}

/** Prints a table as an events.csv, or writes it to a new file; nothing where a row has a fault. */
export async function importTimeline(
  path: string,
  { out }: TimelineOptions,
  surroundings: Surroundings,
): Promise<number> {
  const tell = (issues: readonly Issue[], text = ''): void => {
    if (issues.length > 0) surroundings.err(printIssues(issues, new Map([[path, text]])))
  }
  const { value: source, issues: unread } = await readText(path, surroundings.cwd)
  if (source === undefined) {
    tell(unread)
    return FAULTY_INPUT
  }
  const { value, issues } = readTimeline(source)
  tell(issues, source.text)
  if (hasErrors(issues)) {
    surroundings.err(`\n${countIssues(issues)}; nothing was written`)
    return FAULTY_INPUT
  }
  surroundings.err(`${plural(value.count, 'event')}; ${countIssues(issues)}`)
  // An events.csv may be the work of years: it is never written over.
  return deliverText(value.csv, { out, keepsOld: true }, surroundings)
}

/** Prints the events of a dossier in the columns of TimelineJS, or writes them to a file. */
export async function exportTimeline(
  path: string | undefined,
  { out }: TimelineOptions,
  surroundings: Surroundings,
): Promise<number> {
  const subject = await openSubject(path, surroundings)
  const { dossier, issues, texts, name } = subject
  if (dossier === undefined || hasErrors(issues)) {
    const isModel = subject.model !== undefined && dossier === undefined
    const told = isModel ? [cliIssue('CL106', { path: name })] : issues
    surroundings.err(printIssues(told, texts))
    return FAULTY_INPUT
  }
  return deliverText(writeTimeline(dossier), { out }, surroundings)
}
