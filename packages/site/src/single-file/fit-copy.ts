/** The files of a site as one HTML file that is not too large. */
import type { Checked } from '@thaw/core'
import type { Words } from '@thaw/explorer'
import { makeIssue } from '../make-issue.ts'
import { bytesOf } from '../site-files.ts'
import type { SiteFiles } from '../site-files.ts'
import type { CopyContent } from './copy-addresses.ts'
import { copyDocument } from './copy-document.ts'
import { copyPage } from './copy-page.ts'
import { openParts } from './open-parts.ts'
import { packFiles } from './pack-files.ts'

/** The folder of an edition that is not the main one: `ru/`, `pt-BR/`. */
const OTHER = String.raw`[a-z]{2,3}(?:-\w+)*/`

/**
 * What is left out where the copy would be too large, the first first: tables to take away; pages that
 * say the same as a table, and works in other editions than the main one; single pages of those
 * editions, whose lists stay, and their search, which would lead to nothing; works;
 * what the laboratory and the lists tell in short; at last the pages of single events, which the list of
 * events leads to.
 */
const OPTIONAL: readonly RegExp[] = [
  /^data\/(?:series|sources)/,
  new RegExp(`^(?:${OTHER})?sources/series/[^/]+/|^${OTHER}sources/works/`),
  new RegExp(
    `^${OTHER}(?:(?:record|people|claims|documents|if|levers|faq|model)/[^/]+/|search/index.json$)`,
  ),
  /^sources\/works\//,
  /^(?:model\/variables|if|documents)\/[^/]+\//,
  /^record\/[^/]+\//,
]

/** Pages and a script that others put into their own, which they cannot do from a disk. */
const FOR_OTHERS = /^(?:[\w-]+\/)?embed(?:\/index\.html|\.js)$/

/** A copy, and what it does without. */
export interface SiteCopy {
  readonly bytes: Uint8Array
  /** Paths of what would have made it larger than it may be. */
  readonly leftOut: ReadonlySet<string>
}

/** Surroundings of the pages in a copy. */
export interface CopyFrame {
  /** The script that shows the pages. */
  readonly script: string
  readonly words: Words
  /** The most that the copy may have, in bytes. */
  readonly limit: number
}

/**
 * The whole site, or as much of it as fits, in the order of `OPTIONAL`.
 *
 * Issues: SI009 where it is too large even so; the value then is undefined.
 */
export function fitCopy(site: SiteFiles, frame: CopyFrame): Checked<SiteCopy | undefined> {
  const files = new Map([...site].filter(([path]) => !FOR_OTHERS.test(path)))
  let size = 0
  for (let step = 0; step <= OPTIONAL.length; step++) {
    const wanted = OPTIONAL.slice(0, step)
    const left = [...files.keys()].filter((path) => wanted.some((kind) => kind.test(path)))
    const leftOut = new Set(left)
    const bytes = bytesOf(copyText({ files, leftOut }, frame))
    if (bytes.length <= frame.limit) return { value: { bytes, leftOut }, issues: [] }
    size = bytes.length
  }
  const issue = makeIssue('SI009', undefined, { size: mega(size), limit: mega(frame.limit) })
  return { value: undefined, issues: [issue] }
}

function copyText(content: CopyContent, { script, words }: CopyFrame): string {
  const own = { leftOut: words.text('offline.leftOut') }
  const text = (path: string): string => new TextDecoder().decode(content.files.get(path))
  const front = copyPage(text('index.html'), '', content, own)
  return copyDocument({ ...openParts(front, text), copy: script }, packFiles(content, own), {
    noScript: words.text('offline.noScript'),
    failed: words.text('offline.failed'),
    missing: words.text('offline.missing'),
  })
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
