/** Adds to a site what lets a browser keep and install it: the worker with its list, manifest, icon. */
import { createHash } from 'node:crypto'
import type { SiteFrame } from '@thaw/explorer'
import { bytesOf } from '../site-files.ts'
import type { SiteFiles } from '../site-files.ts'
import { iconPng, iconSvg } from './icon.ts'
import { OFFLINE_PATHS, PICTURE_SIZES, picturePath, webManifest } from './web-manifest.ts'

/** Where the worker's script has its list, by the convention of Workbox. */
const LIST = 'self.__WB_MANIFEST'

/** One file of the list, as Workbox reads it. */
interface ListedFile {
  readonly url: string
  /** Changes with the file; null where its name does. */
  readonly revision: string | null
}

/** The same files and those that keep them; `worker`: the script of the worker, still without a list. */
export function keptSite(
  files: SiteFiles,
  frame: Omit<SiteFrame, 'assets'>,
  worker: Uint8Array,
): SiteFiles {
  const all = new Map([
    ...files,
    [OFFLINE_PATHS.manifest, bytesOf(webManifest(frame))],
    [OFFLINE_PATHS.icon, bytesOf(iconSvg())],
    ...PICTURE_SIZES.map((size): [string, Uint8Array] => [picturePath(size), iconPng(size)]),
  ])
  // Every file is on the list with its hash, so the worker's bytes change when one of them does.
  const list = JSON.stringify([...all].map(([path, bytes]) => listedFile(path, bytes)))
  const script = new TextDecoder().decode(worker).replace(LIST, () => list)
  return all.set(OFFLINE_PATHS.worker, bytesOf(script))
}

/** A page is listed by the address that its readers have: hosts answer others with a detour. */
function listedFile(path: string, bytes: Uint8Array): ListedFile {
  const url = path.replace(/(^|\/)index\.html$/, '$1')
  const hasOwnName = path.startsWith('assets/')
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return { url: url === '' ? './' : url, revision: hasOwnName ? null : hash }
}
