/**
 * What a copy of the whole site in one file does by itself: it shows the page that the hash of its
 * address names. The same program stands in for the host in the workers of those pages.
 *
 * A classic script of its own: it runs inline in the head, and at the head of workers.
 */
import { SELF, standIn } from './copy/host.ts'
import { isMissing, readPlace } from './copy/place.ts'
import { openShelf } from './copy/shelf.ts'
import { readyPage } from './copy/show-page.ts'
import { followAddress, offerFiles } from './copy/travel.ts'

if (globalThis.thawCopy === undefined) beginPage()
else standIn(globalThis.thawCopy, globalThis.thawCopy[SELF] ?? '')

function beginPage(): void {
  const script = document.currentScript?.textContent ?? ''
  const root = document.documentElement
  // The front page stands in the document; nobody who asked for another is to see it flash by.
  root.hidden = (readPlace(location.hash)?.path ?? '') !== ''
  document.addEventListener('DOMContentLoaded', () => {
    openPage(script).catch(() => {
      root.hidden = false
      document.getElementById('copy-failed')?.removeAttribute('hidden')
    })
  })
}

async function openPage(script: string): Promise<void> {
  const carried = document.getElementById('copy-files')
  if (carried === null) return
  const shelf = openShelf(carried)
  const { hash } = location
  const wished = readPlace(hash) ?? { path: '', query: '', fragment: '' }
  const missing = isMissing(hash, shelf.has) ? document.getElementById('copy-missing') : null
  const place = shelf.has(`${wished.path}index.html`) ? wished : { ...wished, path: '' }
  const { html, texts } = await readyPage(place.path, shelf)
  // Whoever left for another page meanwhile was not heard: there was no one to follow the address.
  if (location.hash !== hash) {
    location.reload()
    return
  }
  standIn(texts, script, shelf.readText)
  document.open()
  // Only now: opening a document takes away who listens to it.
  followAddress(place, shelf)
  offerFiles(shelf)
  // No other call runs a page's scripts as a browser does that loads it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.write(html)
  document.close()
  // The page's own scripts hold up its reading.
  addEventListener('load', () => {
    if (missing === null) return
    missing.hidden = false
    document.querySelector('main')?.before(missing)
  })
}
