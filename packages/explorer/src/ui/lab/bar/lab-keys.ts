/** Keys of the laboratory that act wherever the focus is, but in a field that takes text. */

/** What a key does. */
export type KeyAct = 'undo' | 'redo' | 'replay' | 'help'

/** What is known of a pressed key. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>

/**
 * What a key stands for, in lower case. A layout of another script has no Latin letters to type; there
 * the place on the keyboard counts.
 */
export function latinKey({ key, code }: Pick<Press, 'key' | 'code'>): string {
  const typed = key.toLowerCase()
  const isForeign = typed.length === 1 && typed > '~'
  const place = isForeign ? /^Key([A-Z])$/.exec(code)?.[1] : undefined
  return place?.toLowerCase() ?? typed
}

/**
 * The act of a key; undefined where it has none. Letters act only where they are switched on, as
 * WCAG 2.1.4 asks; keys with Ctrl or Command always do.
 */
export function keyAct(press: Press, areLettersOn: boolean): KeyAct | undefined {
  if (press.altKey) return undefined
  const key = latinKey(press)
  if (press.ctrlKey || press.metaKey) {
    if (key === 'y' && !press.shiftKey) return 'redo'
    if (key !== 'z') return undefined
    return press.shiftKey ? 'redo' : 'undo'
  }
  if (!areLettersOn) return undefined
  if (key === 'u') return press.shiftKey ? 'redo' : 'undo'
  if (key === 'r' && !press.shiftKey) return 'replay'
  return key === '?' ? 'help' : undefined
}

const TEXT_INPUTS = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password'])

/** True where a key belongs to a field that takes text, which has an undo of its own. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}
