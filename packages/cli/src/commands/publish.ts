/** `thaw publish`: the site of a dossier as plain files. */
import { resolve } from 'node:path'
import { hasErrors, type Issue } from '@thaw/core'
import { buildSite, publishingIssues, writeSite } from '@thaw/site'
import { cliIssue } from '../cli-issue.ts'
import { FAULTY_INPUT, FINE } from '../exit-codes.ts'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { countIssues, plural, printIssues } from '../tell-issues.ts'

/** What `thaw publish` was asked for, as the command line has it. */
export interface PublishOptions {
  readonly out: string
}

/** Writes the site, or says everything that stands in its way. */
export async function publishCommand(
  path: string | undefined,
  { out }: PublishOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { dossier, name, issues, texts } = await openSubject(path, surroundings)
  const found = publishingIssues(issues)
  if (dossier === undefined && found.length === 0) {
    return refuse([cliIssue('CL106', { path: name })], texts, surroundings)
  }
  if (dossier === undefined || hasErrors(found)) return refuse(found, texts, surroundings)
  const built = await buildSite(dossier)
  if (hasErrors(built.issues)) return refuse(built.issues, texts, surroundings)
  const folder = resolve(surroundings.cwd, out)
  const written = await writeSite(built.value, folder)
  if (written.value === undefined) return refuse(written.issues, texts, surroundings)
  const warnings = [...found, ...built.issues]
  if (built.issues.length > 0) surroundings.err(printIssues(built.issues, texts))
  if (warnings.length > 0) surroundings.err(`${countIssues(warnings)}; thaw check lists them.`)
  const { fileCount, byteCount } = written.value
  const size = `${(byteCount / 1e6).toFixed(1)} MB`
  surroundings.out(`Wrote ${plural(fileCount, 'file')}, ${size}, to ${out}`)
  return FINE
}

function refuse(
  issues: readonly Issue[],
  texts: ReadonlyMap<string, string>,
  { err }: Surroundings,
): number {
  err(printIssues(issues, texts))
  return FAULTY_INPUT
}
