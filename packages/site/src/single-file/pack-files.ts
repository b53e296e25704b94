/** The files of a site as the one document of a copy carries them. */
import { deflateRawSync } from 'node:zlib'
import { bytesOf } from '../site-files.ts'
import type { SiteFiles } from '../site-files.ts'
import { copyScript, copyStyle } from './copy-addresses.ts'
import { copyPage } from './copy-page.ts'
import type { CopyWords } from './copy-page.ts'

/** Path to base64 of what `deflate-raw` made of the file: `client/copy/shelf.ts` reads it. */
export type PackedFiles = Readonly<Record<string, string>>

/** Packs all files but those that are left out; fonts go into the style sheets. */
export function packFiles(
  files: SiteFiles,
  leftOut: ReadonlySet<string>,
  words: CopyWords,
): PackedFiles {
  const carried = [...files].filter(([path]) => !leftOut.has(path) && !path.endsWith('.woff2'))
  return Object.fromEntries(
    carried.map(([path, bytes]) => {
      const copied = copyFile(path, bytes, files, leftOut, words)
      return [path, deflateRawSync(copied, { level: 9 }).toString('base64')]
    }),
  )
}

function copyFile(
  path: string,
  bytes: Uint8Array,
  files: SiteFiles,
  leftOut: ReadonlySet<string>,
  words: CopyWords,
): Uint8Array {
  const text = (): string => new TextDecoder().decode(bytes)
  const page = /^(.*\/|)index\.html$/.exec(path)?.[1]
  if (page !== undefined) return bytesOf(copyPage(text(), page, files, leftOut, words))
  if (path.endsWith('.css')) return bytesOf(copyStyle(text(), files))
  return path.endsWith('.js') ? bytesOf(copyScript(text(), files)) : bytes
}
