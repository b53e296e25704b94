/** A page of the site as a copy carries it: the same text with other addresses. */
import { escapeMarkup } from '@thaw/core'
import type { SiteFiles } from '../site-files.ts'
import { copyAddress, copyDataAddress, copyFetchAddress } from './copy-addresses.ts'
import type { CopyContent } from './copy-addresses.ts'

/** A whole tag, with whatever its quoted values hold. In our pages every other `<` is escaped. */
const TAG = /<[a-z][\w-]*(?:\s+[^\s=>"]+(?:="[^"]*")?)*\s*\/?>/gi

/** What makes no sense without a host: its policy, what it would send ahead, what is for searches. */
const HOSTED =
  /<(?:meta (?:http-equiv|property|name="twitter)|link rel="(?:preload|modulepreload|manifest|icon|canonical|alternate)")[^>]*>\n?|<script type="application\/ld\+json">.*?<\/script>\n?/gs

const DATA = /(<script type="application\/json" id="page-data">)(.*?)(<\/script>)/s

/** What a copy says on its pages beside what they hold. */
export interface CopyWords {
  /** Why a download is missing. */
  readonly leftOut: string
}

/** The page at `path`. */
export function copyPage(
  html: string,
  path: string,
  content: CopyContent,
  words: CopyWords,
): string {
  const misses: string[] = []
  const tag = (text: string): string =>
    text.replace(
      /\s(href|src|data-href|data-fetch)="([^"]*)"/g,
      (whole, name: string, written: string) => {
        if (name === 'data-fetch')
          return ` ${name}="${escapeMarkup(copyFetchAddress(written, path))}"`
        const address = copyAddress(written.replaceAll('&amp;', '&'), path, content)
        if (address === undefined) return whole
        if (address !== null) return ` ${name}="${escapeMarkup(address)}"`
        misses.push(written)
        return ''
      },
    )
  const copied = html
    .replace(HOSTED, '')
    .replace('<html ', () => `<html data-copy="${escapeMarkup(path)}" `)
    .replace(TAG, tag)
    .replace(DATA, (_, open: string, data: string, close: string) => {
      return `${open}${copyData(data, path, content.files)}${close}`
    })
  if (misses.length === 0) return copied
  return copied.replace(
    /<main[^>]*>/,
    (main) => `${main}<p class="small">${escapeMarkup(words.leftOut)}</p>`,
  )
}

/** A page of a copy reaches every other by a hash, wherever it stands itself. */
function copyData(data: string, path: string, files: SiteFiles): string {
  const props = JSON.parse(data, (_, value: unknown) => copyDataAddress(value, path, files)) as {
    readonly root: string
  }
  return JSON.stringify({ ...props, root: '#' }).replaceAll('<', '\\u003c')
}
