/** Writes a site to a folder, and never over what it did not put there itself. */
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Checked, Issue } from '@thaw/core'
import { errorCode } from './error-code.ts'
import { makeIssue } from './make-issue.ts'
import type { SiteFiles } from './site-files.ts'

/** Says that a folder is ours, and which files in it. */
const MARKER = '.thaw-site.json'

/** What was written, and where. */
export interface WrittenSite {
  readonly folder: string
  readonly fileCount: number
  readonly byteCount: number
}

/** Why a site cannot be put there, before it is made. Issues: SI004 where the folder holds files and no marker of ours. */
export async function faultsOfFolder(folder: string): Promise<readonly Issue[]> {
  const isOurs = (await readMarker(folder)) !== undefined
  if (isOurs || !(await isOccupied(folder))) return []
  return [makeIssue('SI004', undefined, { folder })]
}

/**
 * Writes all files; those of the site that stood there before and are no longer needed go away.
 *
 * Issues: those of `faultsOfFolder`, SI005 where it cannot be written; the value then is undefined.
 */
export async function writeSite(
  files: SiteFiles,
  folder: string,
): Promise<Checked<WrittenSite | undefined>> {
  const faults = await faultsOfFolder(folder)
  if (faults.length > 0) return { value: undefined, issues: faults }
  const before = (await readMarker(folder)) ?? []
  try {
    await writeAll(files, folder)
    const old = before.filter((path) => !files.has(path))
    await removeAll(old, folder)
    return { value: { folder, fileCount: files.size, byteCount: sizeOf(files) }, issues: [] }
  } catch (error) {
    return { value: undefined, issues: [cannotWrite(folder, error)] }
  }
}

async function writeAll(files: SiteFiles, folder: string): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))))
  await mkdir(folder, { recursive: true })
  for (const one of folders) await mkdir(one, { recursive: true })
  const marker = { madeBy: 'thaw', files: [...files.keys()].sort() }
  // First, so that a site that was cut off half-way can be written again.
  await writeFile(join(folder, MARKER), `${JSON.stringify(marker, null, 1)}\n`)
  for (const [path, bytes] of files) await writeFile(join(folder, path), bytes)
}

/** Removes files, and the folders that hold nothing afterwards. */
async function removeAll(paths: readonly string[], folder: string): Promise<void> {
  await Promise.all(paths.map((path) => rm(join(folder, path), { force: true })))
  const folders = new Set(paths.flatMap(foldersOf))
  // The deepest first, so that a folder of empty folders is empty when its turn comes.
  for (const one of [...folders].sort((a, b) => b.length - a.length)) {
    await rmdir(join(folder, one)).catch(() => undefined)
  }
}

/** `a/b/c.html` lies in `a/b` and in `a`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}

/** Files that an earlier site put here; undefined where there was none. */
async function readMarker(folder: string): Promise<readonly string[] | undefined> {
  try {
    const marker: unknown = JSON.parse(await readFile(join(folder, MARKER), 'utf8'))
    if (typeof marker !== 'object' || marker === null || !('files' in marker)) return undefined
    const { files } = marker
    if (!Array.isArray(files)) return undefined
    // A path that leads out of the folder is not one that we wrote.
    return files.filter(
      (path): path is string =>
        typeof path === 'string' && !path.startsWith('/') && !path.split('/').includes('..'),
    )
  } catch {
    return undefined
  }
}

/** False also for a folder that is not there or cannot be read: writing then says why. */
async function isOccupied(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0
  } catch {
    return false
  }
}

function sizeOf(files: SiteFiles): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
}

function cannotWrite(folder: string, error: unknown): Issue {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'its permissions forbid it',
    EPERM: 'its permissions forbid it',
    EROFS: 'it is on a disk that can only be read',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'a file of that name stands in the way',
  }
  const code = errorCode(error)
  const reason = reasons[code] ?? (code === '' ? 'for an unknown reason' : code)
  return makeIssue('SI005', undefined, { folder, reason })
}
