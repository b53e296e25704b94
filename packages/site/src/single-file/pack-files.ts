/** The files of a site as the one document of a copy carries them. */
import { deflateRawSync } from 'node:zlib'
import { bytesOf } from '../site-files.ts'
import type { SiteFiles } from '../site-files.ts'
import { copyScript, copyStyle } from './copy-addresses.ts'
import type { CopyContent } from './copy-addresses.ts'
import { copyPage } from './copy-page.ts'
import type { CopyWords } from './copy-page.ts'
import { shareParts } from './share-parts.ts'

/** Path to base64 of what `deflate-raw` made of the file: `client/copy/shelf.ts` reads it. */
export type PackedFiles = Readonly<Record<string, string>>

/**
 * Under this name stands a JSON list of what the pages have in common. No file and no id of an element
 * is called so: a link to `#parts` leads to a heading.
 */
const PARTS = '/parts'

/** Under this name and its number stand the pages of a block, with a letter between that no text has. */
const BLOCK = '/block/'
const BETWEEN = '\u0002'

/** Packs all files but those that are left out; fonts go into the style sheets. */
export function packFiles(content: CopyContent, words: CopyWords): PackedFiles {
  const { files, leftOut } = content
  const pages = new Map<string, string>()
  const others = new Map<string, Uint8Array>()
  for (const [path, bytes] of files) {
    if (leftOut.has(path) || path.endsWith('.woff2')) continue
    const page = /^(.*\/|)index\.html$/.exec(path)?.[1]
    if (page === undefined) others.set(path, copyFile(path, bytes, files))
    else pages.set(path, copyPage(textOf(bytes), page, content, words))
  }
  const { texts, parts } = shareParts(pages)
  const packed = [
    ...packBlocks(texts),
    ...[...others].map(([path, bytes]) => [path, pack(bytes)]),
    [PARTS, pack(bytesOf(JSON.stringify(parts)))],
  ]
  return Object.fromEntries(packed) as PackedFiles
}

/**
 * Pages that lie under one page are packed as one text: they are much alike, and `deflate` finds that
 * only within one. A page then stands as the number of its block and its place there, `3:17`; no
 * base64 has a colon.
 */
function packBlocks(texts: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const blocks = new Map<string, [path: string, text: string][]>()
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const above = path.split('/').slice(0, -2).join('/')
    blocks.set(above, [...(blocks.get(above) ?? []), [path, text]])
  }
  return [...blocks.values()].flatMap((pages, block) => [
    [`${BLOCK}${block}`, pack(bytesOf(pages.map(([, text]) => text).join(BETWEEN)))] as const,
    ...pages.map(([path], at) => [path, `${block}:${at}`] as const),
  ])
}

function pack(bytes: Uint8Array): string {
  return deflateRawSync(bytes, { level: 9 }).toString('base64')
}

function copyFile(path: string, bytes: Uint8Array, files: SiteFiles): Uint8Array {
  if (path.endsWith('.css')) return bytesOf(copyStyle(textOf(bytes), files))
  return path.endsWith('.js') ? bytesOf(copyScript(textOf(bytes), files)) : bytes
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
