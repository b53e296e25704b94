/** Reads the files of a dossier from a disk: the only file of this package that needs Node. */
import type { Checked } from '@thaw/core'
import type { DossierFiles } from '../dossier-files.ts'
import { manifestFile, missingManifest } from '../load/load-manifest.ts'
import { makeIssue } from '../read/make-issue.ts'

/** Left out: folders of tools, and what begins with a point. */
const skipped = /^(\.|node_modules$|dist$)/

/**
 * All files of a folder and its folders, by path inside it with forward slashes.
 *
 * Issues: DO005 where the folder cannot be read, DO002 where it is no dossier; the value then is empty.
 * Node is loaded on the first call, so that a browser may import this package.
 */
export async function readDossierFolder(folder: string): Promise<Checked<DossierFiles>> {
  try {
    const { value, isDossier } = await readFiles(folder)
    return { value, issues: isDossier ? [] : [missingManifest()] }
  } catch (error) {
    const data = { folder, reason: reasonOf(error) }
    return { value: new Map(), issues: [makeIssue('DO005', undefined, data)] }
  }
}

/** Files that are open at one time: a system allows a few hundred. */
const MOST_OPEN = 64

/** Nothing is read of a folder that holds something else: it may be a whole disk. */
async function readFiles(
  folder: string,
): Promise<{ readonly value: DossierFiles; readonly isDossier: boolean }> {
  const { readdir, readFile } = await import('node:fs/promises')
  const path = await import('node:path')
  const walk = async (inside: string): Promise<readonly string[]> => {
    const paths: string[] = []
    for (const entry of await readdir(path.join(folder, inside), { withFileTypes: true })) {
      if (skipped.test(entry.name)) continue
      const inner = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) paths.push(...(await walk(inner)))
      else if (entry.isFile()) paths.push(inner)
    }
    return paths
  }
  const top = (await readdir(folder)).filter((name) => !skipped.test(name))
  if (top.length > 0 && !top.includes(manifestFile)) return { value: new Map(), isDossier: false }
  const paths = [...(await walk(''))].sort()
  const files = new Map<string, Uint8Array>()
  for (let from = 0; from < paths.length; from += MOST_OPEN) {
    const some = paths.slice(from, from + MOST_OPEN)
    const bytes = await Promise.all(some.map((inner) => readFile(path.join(folder, inner))))
    some.forEach((inner, at) => files.set(inner, bytes[at] ?? new Uint8Array()))
  }
  return { value: files, isDossier: true }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'it does not exist'
    case 'ENOTDIR':
      return 'it is a file, not a folder'
    case 'EACCES':
    case 'EPERM':
      return 'its permissions forbid it'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
