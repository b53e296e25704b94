/**
 * Has the site kept for use without network, and says so in the foot of the page. A newer version is
 * offered, never put under a reader's hands.
 *
 * Where a browser refuses (a private window, a host without TLS, storage denied), nothing is said:
 * the page works as it did before.
 */

/** At the site's root. */
const WORKER = 'sw.js'
const MANIFEST = 'site.webmanifest'

/** Scripts lie in a folder of the root. A name of its own, or the build takes the address for a file of its. */
const here = import.meta.url
const root = new URL('../', here)

/** Rest after a page has loaded, in milliseconds: its engine fetches what it needs first. */
const REST = 3000

/** Longest wait for a quiet moment after that. */
const PATIENCE = 4000

nameManifest()
// Who sees one chart in a page of others has not come for the whole site.
const isEmbedded = window.parent !== window
if ('serviceWorker' in navigator && !isEmbedded && !wantsLittle()) {
  whenQuiet(() => {
    keep(new URL(WORKER, root)).catch(() => undefined)
  })
}

/** Hundreds of pages do without the link; a browser installs a site from any page that has it. */
function nameManifest(): void {
  if (document.querySelector('link[rel="manifest"]') !== null) return
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = new URL(MANIFEST, root).href
  document.head.append(link)
}

async function keep(worker: URL): Promise<void> {
  const registration = await navigator.serviceWorker.register(worker)
  offerNewer(registration)
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => {
      offerNewer(registration)
    })
  })
  await navigator.serviceWorker.ready
  show('kept')
}

/** A worker that waits beside an older one has fetched a newer site; the reader says when it takes over. */
function offerNewer({ active, waiting }: ServiceWorkerRegistration): void {
  const button = document.getElementById('take-newer')
  if (active === null || waiting === null || button === null) return
  button.onclick = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      location.reload()
    })
    waiting.postMessage('take-over')
  }
  show('newer')
}

/** The words stand in the foot of the page, hidden until they are true. */
function show(id: 'kept' | 'newer'): void {
  document.getElementById(id)?.removeAttribute('hidden')
}

/** Readers who save data are not sent a whole site. */
function wantsLittle(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}

/** After everything that the page itself needs. */
function whenQuiet(work: () => void): void {
  const rest = (): void => {
    setTimeout(() => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: PATIENCE })
      else work()
    }, REST)
  }
  if (document.readyState === 'complete') rest()
  else addEventListener('load', rest)
}
