/** Keeps the address in step with the page, without a new entry in the browser's history. */
import type { PageAddress } from '../../page-address.ts'

/** Browsers refuse an address that changes too often. */
const WAIT = 250

/** Puts a query into the address after a short rest; the result calls it off. */
export function moveTo(address: PageAddress, query: string): () => void {
  const timer = setTimeout(() => {
    address.write(query)
  }, WAIT)
  return () => {
    clearTimeout(timer)
  }
}
