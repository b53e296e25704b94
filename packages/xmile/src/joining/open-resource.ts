/** Opens a file by what another file calls it. Source: XMILE 1.0, 2.11. */
import { sourceFile } from '@thaw/core'
import type { Report } from '../issue.ts'
import type { MarkupElement } from '../markup/markup.ts'
import { readMarkup } from '../markup/read-markup.ts'

/**
 * The text of a file by its path from the folder of the main file, with `/` between the parts; undefined
 * where there is none, or where it may not be read.
 */
export type OpenFile = (path: string) => string | undefined

/** What is needed to open files, and what was opened. */
export interface Opening {
  /** The main file as messages name it. */
  readonly file: string
  /** The file that names others, by its path from the main file's folder. */
  readonly from: string
  readonly open: OpenFile | undefined
  readonly report: Report
  /** What each file was read as, by its path; undefined where its XML could not be read. */
  readonly roots: Map<string, MarkupElement | undefined>
  /** Files with what they name in turn, by their paths. */
  readonly joined: Map<string, MarkupElement>
}

/** A file that is there; without a root its XML was at fault, which has been told. */
export interface Opened {
  readonly path: string
  readonly root: MarkupElement | undefined
}

/** The file, or in words that follow its name why there is none. */
export function openResource(
  resource: string,
  { file, from, open, report, roots }: Opening,
): Opened | { readonly why: string } {
  const found = pathOf(resource, from)
  if ('why' in found) return found
  const { path } = found
  if (!roots.has(path)) {
    if (open === undefined) return { why: NOTHING_BESIDE }
    const text = open(path)
    if (text === undefined) return { why: NOT_THERE }
    roots.set(path, readMarkup(sourceFile(folderOf(file) + path, text), report))
  }
  return { path, root: roots.get(path) }
}

/** Why no file can be opened at all. */
export const NOTHING_BESIDE = 'cannot be read here: no files beside this one were handed over'

/** Why this one cannot. */
export const NOT_THERE = 'is not there'

/**
 * The path of a file from the folder of the main file, or in words that follow its name why it has none; `from`
 * is the path of the file that names it. Nothing is read from a network. A path from the root of a disk counts by
 * its last name, looked for beside the file that names it: the standard's last resort is the only one here, since
 * a model from a stranger reads nothing else.
 */
export function pathOf(
  resource: string,
  from: string,
): { readonly path: string } | { readonly why: string } {
  // Stella marks a path from the model's own place by an r, from where `..` leads into its folder.
  const written = resource
    .trim()
    .replaceAll('\\', '/')
    .replace(/^r\.\.\//, '')
  if (/^(?!file:)[a-z][a-z+.-]+:/i.test(written))
    return { why: 'is not in a folder: nothing is read from a network' }
  if (written.includes('*')) return { why: 'stands for several files: name each of them' }
  if (written === '') return { why: 'has no name' }
  const isAbsolute = /^(?:file:|\/|[a-z]:\/)/i.test(written)
  const path = joinPath(folderOf(from), isAbsolute ? (written.split('/').at(-1) ?? '') : written)
  return path === undefined ? { why: 'stands outside of the folder of the model' } : { path }
}

/** With a slash at its end; empty for a file without a folder. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** The path without `.` and `..`; undefined where it leads out of the first folder. */
function joinPath(folder: string, path: string): string | undefined {
  const parts: string[] = []
  for (const part of (folder + path).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
