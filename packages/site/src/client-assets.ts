/** The scripts, styles and fonts of the pages, as the explorer's build left them. */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Checked } from '@thaw/core'
import type { PageAssets } from '@thaw/explorer'
import { makeIssue } from './make-issue.ts'
import type { SiteFiles } from './site-files.ts'

/** What the explorer's build left for the pages. */
export interface ClientAssets {
  /** Files by their path from the site's root. */
  readonly files: SiteFiles
  /** What the pages name, without what only some sites have, and the messages. */
  readonly paths: Omit<PageAssets, 'overlay' | 'messages' | 'offline' | 'engine'>
  /** The script that shows faults while serving; not among `files`. */
  readonly overlay: Uint8Array
  /** Path of the script that has a published site kept for use without network. */
  readonly offline: string
  /** The service worker, still without its list of files; not among `files`. */
  readonly serviceWorker: Uint8Array
  /** The script of the element that other pages embed; not among `files`. */
  readonly embedElement: Uint8Array
  /** The script of a copy in one file. */
  readonly copy: string
}

/** What Vite writes about each entry. */
interface ManifestEntry {
  readonly file: string
}

const entries = {
  all: 'src/ui/styles/for-all.css',
  labStyle: 'src/ui/styles/for-lab.css',
  readingStyle: 'src/ui/styles/for-reading.css',
  theme: 'src/client/theme.ts',
  embed: 'src/client/embed.ts',
  embedElement: 'src/client/embed-element.ts',
  front: 'src/client/front.ts',
  lab: 'src/client/lab.ts',
  reading: 'src/client/reading.ts',
  claims: 'src/client/claims.ts',
  people: 'src/client/people.ts',
  record: 'src/client/record.ts',
  search: 'src/client/search.ts',
  overlay: 'src/client/overlay.ts',
  offline: 'src/client/offline.ts',
  serviceWorker: 'src/client/service-worker.ts',
} as const

/** Fonts that every page shows above its fold. */
const early = /thaw-serif-latin-700-normal[^/]*\.woff2$/

/**
 * Reads the files of `packages/explorer/dist/client`, and the script beside it.
 *
 * Issues: SI001 where they are not there; the value then is undefined.
 */
export async function loadClientAssets(): Promise<Checked<ClientAssets | undefined>> {
  // The entry is in dist/, or in src/ where sources are run.
  const folder = join(dirname(explorerEntry()), '..', 'dist', 'client')
  try {
    return { value: await readAssets(folder), issues: [] }
  } catch {
    return { value: undefined, issues: [makeIssue('SI001', undefined, { folder })] }
  }
}

/** The built entry of the explorer; its browser files stand beside it. */
function explorerEntry(): string {
  try {
    return createRequire(import.meta.url).resolve('@thaw/explorer')
  } catch {
    // Not built. The path is for the message only.
    return join('packages', 'explorer', 'dist', 'index.js')
  }
}

async function readAssets(folder: string): Promise<ClientAssets> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Readonly<
    Record<string, ManifestEntry>
  >
  const pathOf = (entry: keyof typeof entries): string => {
    const path = manifest[entries[entry]]?.file
    if (path === undefined) throw new Error(`the manifest has no ${entries[entry]}`)
    return path
  }
  const names = (await readdir(join(folder, 'assets'))).sort()
  const files = new Map<string, Uint8Array>()
  for (const name of names)
    files.set(`assets/${name}`, await readFile(join(folder, 'assets', name)))
  /** A script that a site has elsewhere, or not at all. */
  const take = (entry: 'overlay' | 'serviceWorker' | 'embedElement'): Uint8Array => {
    const bytes = files.get(pathOf(entry))
    if (bytes === undefined) throw new Error(`${entry} is missing`)
    files.delete(pathOf(entry))
    return bytes
  }
  return {
    overlay: take('overlay'),
    serviceWorker: take('serviceWorker'),
    embedElement: take('embedElement'),
    files,
    offline: pathOf('offline'),
    copy: await readFile(join(folder, '..', 'copy', 'copy.js'), 'utf8'),
    paths: {
      styles: {
        all: pathOf('all'),
        lab: pathOf('labStyle'),
        reading: pathOf('readingStyle'),
      },
      theme: pathOf('theme'),
      scripts: {
        front: pathOf('front'),
        lab: pathOf('lab'),
        reading: pathOf('reading'),
        embed: pathOf('embed'),
        claims: pathOf('claims'),
        people: pathOf('people'),
        record: pathOf('record'),
        search: pathOf('search'),
      },
      fonts: [...files.keys()].filter((path) => early.test(path)),
    },
  }
}
