/** Going from page to page in a copy: every page opens by loading the document again. */
import { isMissing, readPlace, writePlace, type Place } from './place.ts'
import type { Shelf } from './shelf.ts'

/**
 * Follows the address. Another page or query loads the document anew, so that each page begins
 * clean; so does the first page where the copy does not hold what is asked for. The hash of an element is what the browser and the page's scripts know how to go to; then
 * the page's own path comes back into it.
 */
export function followAddress(opened: Place, shelf: Shelf): void {
  let shown = opened
  addEventListener('hashchange', ({ oldURL }) => {
    const next = readPlace(location.hash)
    const { query } = readPlace(new URL(oldURL).hash) ?? shown
    if (next === undefined) {
      const fragment = location.hash.slice(1)
      const isElement = document.getElementById(fragment) !== null
      if (!isElement && isMissing(location.hash, shelf.has)) {
        location.reload()
        return
      }
      // After all others have heard of it.
      setTimeout(() => {
        shown = { ...shown, query, fragment }
        history.replaceState(history.state, '', writePlace(shown))
      })
    } else if (next.path !== shown.path || next.query !== query) location.reload()
    else if (next.fragment !== '') location.replace(`#${next.fragment}`)
  })
  addEventListener('load', () => {
    if (opened.fragment !== '') location.replace(`#${opened.fragment}`)
  })
}

/** Links to files of the site are downloads of what the copy carries. */
export function offerFiles(shelf: Shelf): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
    const path = link?.getAttribute('href')?.slice(1) ?? ''
    if (!shelf.has(path)) return
    event.preventDefault()
    void download(path, shelf)
  })
}

async function download(path: string, shelf: Shelf): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([await shelf.read(path)]))
  link.download = path.slice(path.lastIndexOf('/') + 1)
  link.click()
  URL.revokeObjectURL(link.href)
}
