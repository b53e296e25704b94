/**
 * The button for dark or light, which `client/theme.ts` finds once the page is there. Written here, not
 * on the page, because hundreds of pages would carry what only a script can press.
 */
import type { Words } from '../../words/words.ts'

/** Puts it into the foot of a page to be read. */
export function addThemeButton(words: Words): void {
  const button = document.createElement('button')
  button.className = 'tool'
  button.id = 'theme'
  button.type = 'button'
  button.dataset['dark'] = words.text('reading.dark')
  button.dataset['light'] = words.text('reading.light')
  const line = document.createElement('p')
  line.append(button)
  document.querySelector('.foot .licence')?.before(line)
}
