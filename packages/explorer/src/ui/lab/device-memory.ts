/** What a reader chose, kept on the device. Storage may be forbidden; a choice then lasts for the page. */

/** What was kept under a name; undefined where nothing was, or where storage is forbidden. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text; false where storage is forbidden. */
export function remember(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text)
    return true
  } catch {
    return false
  }
}
