/** Rendered pages by what they show, so that a change of one table renders the pages that show it. */
import { renderPage } from '@thaw/explorer'
import type { SiteFrame } from '@thaw/explorer'
import type { PlannedPage } from './planned-page.ts'
import { bytesOf } from './site-files.ts'

/** Renders a page, or gives back the bytes of the same page made before. */
export type PageCache = (planned: PlannedPage, frame: SiteFrame) => Uint8Array

/** Keeps the last rendering of each path. Writing the data out costs a fifth of rendering it. */
export function pageCache(): PageCache {
  const kept = new Map<string, { readonly shown: string; readonly bytes: Uint8Array }>()
  // The frame is the same for all pages of an edition.
  const frames = new WeakMap<SiteFrame, string>()
  const textOf = (frame: SiteFrame): string => {
    const text = frames.get(frame) ?? JSON.stringify(frame)
    frames.set(frame, text)
    return text
  }
  return ({ head, page }, frame) => {
    const shown = JSON.stringify([head, page]) + textOf(frame)
    const known = kept.get(head.path)
    if (known?.shown === shown) return known.bytes
    const bytes = bytesOf(renderPage(page, head, frame))
    kept.set(head.path, { shown, bytes })
    return bytes
  }
}
