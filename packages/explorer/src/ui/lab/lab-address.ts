/** Keeps the address in step with the page, without a new entry in the browser's history. */

/** Browsers refuse an address that changes too often. */
const WAIT = 250

/** Puts a query into the address after a short rest; the result calls it off. */
export function moveTo(query: string): () => void {
  const timer = setTimeout(() => {
    const { pathname, search, hash } = location
    if (search !== query) history.replaceState(history.state, '', `${pathname}${query}${hash}`)
  }, WAIT)
  return () => {
    clearTimeout(timer)
  }
}
