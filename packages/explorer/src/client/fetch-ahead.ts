/** Fetches the laboratory while a reader who has begun to play does nothing else. */

/** Longest wait for a quiet moment, in milliseconds. */
const PATIENCE = 3000

/**
 * After the first use of a control, in idle time: the files that `#live` names in `data-next`, with
 * the engine among them. Not for readers who save data, and never from a disk.
 */
export function fetchAhead(live: HTMLElement): void {
  const files = (live.dataset['next'] ?? '').split(' ').filter((file) => file !== '')
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }
  if (connection?.saveData === true || !location.protocol.startsWith('http')) return
  const begin = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchAll, { timeout: PATIENCE })
    else setTimeout(fetchAll, PATIENCE)
  }
  const fetchAll = (): void => {
    for (const file of files) {
      const link = document.createElement('link')
      link.rel = 'prefetch'
      link.href = file
      document.head.append(link)
    }
  }
  live.addEventListener('change', begin, { once: true })
}
