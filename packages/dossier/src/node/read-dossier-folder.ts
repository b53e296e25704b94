/** Reads the files of a dossier from a disk: the only file of this package that needs Node. */
import type { Checked } from '@thaw/core'
import type { DossierFiles } from '../dossier-files.ts'
import { makeIssue } from '../read/make-issue.ts'

/** Left out: folders of tools, and what begins with a point. */
const skipped = /^(\.|node_modules$|dist$)/

/**
 * All files of a folder and its folders, by path inside it with forward slashes.
 *
 * Issues: DO005 where the folder cannot be read; the value then is empty.
 * Node is loaded on the first call, so that a browser may import this package.
 */
export async function readDossierFolder(folder: string): Promise<Checked<DossierFiles>> {
  try {
    return { value: await readFiles(folder), issues: [] }
  } catch (error) {
    const data = { folder, reason: reasonOf(error) }
    return { value: new Map(), issues: [makeIssue('DO005', undefined, data)] }
  }
}

async function readFiles(folder: string): Promise<DossierFiles> {
  const { readdir, readFile } = await import('node:fs/promises')
  const path = await import('node:path')
  const walk = async (inside: string): Promise<readonly string[]> => {
    const entries = await readdir(path.join(folder, inside), { withFileTypes: true })
    const paths = await Promise.all(
      entries
        .filter((entry) => !skipped.test(entry.name))
        .map(async (entry) => {
          const inner = inside === '' ? entry.name : `${inside}/${entry.name}`
          if (entry.isDirectory()) return walk(inner)
          return entry.isFile() ? [inner] : []
        }),
    )
    return paths.flat()
  }
  const paths = [...(await walk(''))].sort()
  const bytes = await Promise.all(paths.map((inner) => readFile(path.join(folder, inner))))
  return new Map(paths.map((inner, at) => [inner, bytes[at] ?? new Uint8Array()]))
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
