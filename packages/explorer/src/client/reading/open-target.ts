/** A link may lead into something folded: its fold opens, now and whenever the address changes. */

/** Opens every `<details>` around the element that the address names, and itself. */
export function openTarget(): void {
  const open = (): void => {
    const target = targetOf(location.hash)
    if (target === null) return
    if (target instanceof HTMLDetailsElement) target.open = true
    for (let fold = target.closest('details'); fold !== null;) {
      fold.open = true
      fold = fold.parentElement?.closest('details') ?? null
    }
    target.scrollIntoView()
  }
  if (location.hash !== '') open()
  addEventListener('hashchange', open)
}

/** The element that a hash names; null for none, or for a hash that cannot be read. */
export function targetOf(hash: string): HTMLElement | null {
  if (hash.length < 2) return null
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null
  }
}
