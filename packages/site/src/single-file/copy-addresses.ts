/**
 * Addresses of a site, written for a copy of it in one file.
 *
 * A page becomes a hash (`#lab/`); what a script fetches or starts becomes `copy:` and its path;
 * what the browser loads by itself becomes `copy-file:` and its path. `client/copy.ts` of the
 * explorer reads all three.
 */
import type { SiteFiles } from '../site-files.ts'

/** What an address is replaced by; undefined leaves it as it is, null takes its attribute away. */
export type Replacement = string | undefined | null

/** Stands for the host of a site that has none. */
const HOST = 'https://site.invalid'

/** What a copy is made of. */
export interface CopyContent {
  /** The whole site. */
  readonly files: SiteFiles
  /** Paths of files that the copy does not carry. */
  readonly leftOut: ReadonlySet<string>
}

/** The address `written` on the page at `path`. */
export function copyAddress(
  written: string,
  path: string,
  { files, leftOut }: CopyContent,
): Replacement {
  if (written.startsWith('#')) return undefined
  const address = parseAddress(written, `${HOST}/${path}`)
  if (address?.origin !== HOST) return undefined
  const target = pathOf(address)
  const isPage = target === '' || target.endsWith('/')
  if (leftOut.has(isPage ? `${target}index.html` : target)) return null
  if (!files.has(isPage ? `${target}index.html` : target)) return undefined
  if (/\.(?:js|css)$/.test(target)) return `copy-file:${target}`
  return `#${target}${address.search}${address.hash}`
}

/** The address of a file that a page's script fetches. */
export function copyFetchAddress(written: string, path: string): string {
  return `copy:${parseAddress(written, `${HOST}/${path}`)?.pathname.slice(1) ?? ''}`
}

/** A value of a page's data: the name of a file of data is one that a worker fetches. */
export function copyDataAddress(value: unknown, path: string, files: SiteFiles): unknown {
  if (typeof value !== 'string' || !value.endsWith('.json')) return value
  const target = parseAddress(value, `${HOST}/${path}`)?.pathname.slice(1) ?? ''
  return files.has(target) ? `copy:${target}` : value
}

/** A script in which the names of other scripts are such addresses. */
export function copyScript(text: string, files: SiteFiles): string {
  const name = /(new URL\(\s*(?:\/\*.*?\*\/\s*)?)?(["'`])(?:\.\/)?([\w-]+\.(?:js|css))\2/g
  return text.replace(name, (whole, asked: string | undefined, quote: string, file: string) => {
    const path = `assets/${file}`
    if (!files.has(path)) return whole
    const scheme = asked === undefined ? 'copy-file' : 'copy'
    return `${asked ?? ''}${quote}${scheme}:${path}${quote}`
  })
}

/** A style sheet with its fonts inside. */
export function copyStyle(text: string, files: SiteFiles): string {
  return text.replace(/url\((?:\.\/)?([\w-]+\.woff2)\)/g, (whole, name: string) => {
    const bytes = files.get(`assets/${name}`)
    if (bytes === undefined) return whole
    return `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')})`
  })
}

/** Path from the site's root; as it is written where that is no text in UTF-8, which names no file. */
function pathOf({ pathname }: URL): string {
  const written = pathname.slice(1)
  try {
    return decodeURI(written)
  } catch {
    return written
  }
}

function parseAddress(written: string, base: string): URL | undefined {
  return URL.canParse(written, base) ? new URL(written, base) : undefined
}
