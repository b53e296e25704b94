/** `thaw timeline`: events from and to the spreadsheets of TimelineJS. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { hasErrors, type Issue } from '@thaw/core'
import { decodeText, readTimeline, writeTimeline } from '@thaw/dossier'
import { cliIssue } from '../cli-issue.ts'
import { deliverText } from '../deliver-text.ts'
import { FAULTY_INPUT } from '../exit-codes.ts'
import { readingAdvice, reasonOf } from '../reason-of.ts'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
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
  const bytes = await readFile(resolve(surroundings.cwd, path)).catch(reasonOf)
  if (typeof bytes === 'string') {
    tell([cliIssue('CL103', { path, reason: bytes, advice: readingAdvice(bytes) })])
    return FAULTY_INPUT
  }
  const { value: text, issues: undecoded } = decodeText(path, bytes)
  if (text === undefined) {
    tell(undecoded)
    return FAULTY_INPUT
  }
  const { value, issues } = readTimeline({ file: path, text })
  tell(issues, text)
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
