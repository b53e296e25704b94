/** Keys of the laboratory that act wherever the focus is, but in a field that takes text. */

/** What a key does. */
export type KeyAct = 'undo' | 'redo' | 'replay' | 'help'

/** What is known of a pressed key. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The act of a key; undefined where it has none. Letters act only where they are switched on, as
 * WCAG 2.1.4 asks; keys with Ctrl or Command always do.
 */
export function keyAct(press: Press, areLettersOn: boolean): KeyAct | undefined {
  if (press.altKey) return undefined
  const key = press.key.toLowerCase()
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
