/** `thaw publish`: the site of a dossier as plain files, or as one. */
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { formatIssue, hasErrors, type Issue } from '@thaw/core'
import { SITE_ADDRESS, siteAddress, type Dossier } from '@thaw/dossier'
import {
  buildCopy,
  buildSite,
  faultsOfFile,
  faultsOfFolder,
  writeCopy,
  writeSite,
} from '@thaw/site'
import { cliIssue } from '../cli-issue.ts'
import { FAULTY_INPUT, FINE, WRONG_USAGE } from '../exit-codes.ts'
import { openSubject } from '../subject.ts'
import type { Surroundings } from '../surroundings.ts'
import { countIssues, plural, printIssues } from '../tell-issues.ts'

/** What `thaw publish` was asked for, as the command line has it. */
export interface PublishOptions {
  readonly out: string
  readonly singleFile?: boolean
  readonly address?: string
}

/** Writes the site, or says everything that stands in its way. */
export async function publishCommand(
  path: string | undefined,
  { out, singleFile, address: written }: PublishOptions,
  surroundings: Surroundings,
): Promise<number> {
  const address = written === undefined ? undefined : siteAddress(written)
  if (written !== undefined && address === undefined) {
    surroundings.err(formatIssue(cliIssue('CL015', { value: written, expected: SITE_ADDRESS })))
    return WRONG_USAGE
  }
  const { dossier, name, issues: found, texts } = await openSubject(path, surroundings)
  if (dossier === undefined && found.length === 0) {
    return refuse([cliIssue('CL106', { path: name })], texts, surroundings)
  }
  if (dossier === undefined || hasErrors(found)) return refuse(found, texts, surroundings)
  const folder = folderOf(path, surroundings)
  if (isWithin(resolve(surroundings.cwd, out), folder)) {
    const beside = relative(surroundings.cwd, join(folder, '..', basename(out)))
    const example = beside.split(sep).join('/')
    return refuse([cliIssue('CL107', { out, example })], texts, surroundings)
  }
  const write = singleFile === true ? publishFile : publishFolder
  const { said, issues: built } = await write(dossier, { out, address }, surroundings)
  if (said === undefined) return refuse(built, texts, surroundings)
  const warnings = [...found, ...built]
  if (built.length > 0) surroundings.err(printIssues(built, texts))
  if (warnings.length > 0) surroundings.err(`${countIssues(warnings)}; thaw check lists them.`)
  surroundings.out(said)
  return FINE
}

function folderOf(path: string | undefined, { cwd, defaultDossier }: Surroundings): string {
  return path === undefined ? defaultDossier : resolve(cwd, path)
}

/** The folder itself is refused because of the files in it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Where it goes, and where it will stand then. */
interface Target {
  readonly out: string
  readonly address: string | undefined
}

/** What was written, in a sentence; undefined where the issues stood in its way. */
interface Published {
  readonly said: string | undefined
  readonly issues: readonly Issue[]
}

async function publishFolder(
  dossier: Dossier,
  { out, address }: Target,
  { cwd }: Surroundings,
): Promise<Published> {
  const folder = resolve(cwd, out)
  // Whoever waits for a large site should not hear only then that it has no place.
  const faults = await faultsOfFolder(folder)
  if (faults.length > 0) return { said: undefined, issues: faults }
  const { value: files, issues } = await buildSite(dossier, { mode: 'publish', address })
  if (hasErrors(issues)) return { said: undefined, issues }
  const written = await writeSite(files, folder)
  if (written.value === undefined) return { said: undefined, issues: written.issues }
  const { fileCount, byteCount } = written.value
  return { said: `Wrote ${plural(fileCount, 'file')}, ${mega(byteCount)}, to ${out}`, issues }
}

async function publishFile(
  dossier: Dossier,
  { out }: Target,
  { cwd }: Surroundings,
): Promise<Published> {
  const file = resolve(cwd, out)
  const before = await faultsOfFile(file, out)
  if (before.length > 0) return { said: undefined, issues: before }
  const { value: copy, issues } = await buildCopy(dossier)
  if (copy === undefined || hasErrors(issues)) return { said: undefined, issues }
  const faults = await writeCopy(copy.bytes, file, out)
  if (faults.length > 0) return { said: undefined, issues: faults }
  const left = copy.leftOut.size
  const without =
    left === 0 ? '' : `, without ${plural(left, 'file')} that would have made it too large`
  return { said: `Wrote 1 file, ${mega(copy.bytes.length)}, to ${out}${without}`, issues }
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function refuse(
  issues: readonly Issue[],
  texts: ReadonlyMap<string, string>,
  { err }: Surroundings,
): number {
  err(printIssues(issues, texts))
  return FAULTY_INPUT
}
