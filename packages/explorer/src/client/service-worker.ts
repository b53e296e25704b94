/**
 * Keeps a published site for use without network: fetches the files of its list when it is
 * installed, and answers from them. A newer worker waits until the reader asks for it.
 *
 * A classic script of its own, so it shares nothing with the scripts of pages.
 */
import {
  cleanupOutdatedCaches,
  getCacheKeyForURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { folderAddress } from './offline/folder-address.ts'

/** An event that the browser keeps the worker alive for. */
interface LifeEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface RequestEvent extends LifeEvent {
  readonly request: Request
  readonly respondWith: (answer: Response) => void
}

/** What is used of the surroundings of a service worker. Source: w3.org/TR/service-workers. */
interface WorkerScope {
  readonly location: Location
  readonly registration: ServiceWorkerRegistration
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  /** The builder of the site puts the list of files here. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[]
  addEventListener(kind: 'activate', hear: (event: LifeEvent) => void): void
  addEventListener(kind: 'fetch', hear: (event: RequestEvent) => void): void
  addEventListener(kind: 'message', hear: (event: MessageEvent<unknown>) => void): void
}
declare const self: WorkerScope

/** Answers of a host for a file that it no longer has. */
const GONE = [404, 410]

// First: once a listener answers, no later one hears of the request.
self.addEventListener('fetch', (event) => {
  const { mode, url } = event.request
  if (mode !== 'navigate') return
  event.waitUntil(leaveIfGone())
  const folder = folderAddress(url, (address) => getCacheKeyForURL(address) !== undefined)
  if (folder !== undefined) event.respondWith(Response.redirect(folder))
})

cleanupOutdatedCaches()
// The state of a page is in its query: it is the same file whatever stands there.
precacheAndRoute([...self.__WB_MANIFEST], { ignoreURLParametersMatching: [/./] })

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})

/**
 * Without this, a site that was published once with a worker and then without one would show its old
 * pages for ever: browsers keep a worker whose script is no longer there.
 */
async function leaveIfGone(): Promise<void> {
  const { location, registration } = self
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (answer === null || !GONE.includes(answer.status)) return
  const names = await caches.keys()
  const own = names.filter((name) => name.endsWith(registration.scope))
  await Promise.all(own.map((name) => caches.delete(name)))
  await registration.unregister()
}
