/**
 * What `client/offline.ts` shows once it is true, in the foot of a page to be read: written here, not
 * on the page, because hundreds of pages would carry it and only a script shows it.
 */
import type { Words } from '../../words/words.ts'

/** Puts both notes into the foot, hidden; none where the site is not kept. */
export function addOfflineNotes(words: Words): void {
  const foot = document.querySelector('.foot > .page')
  if (foot === null || document.querySelector('link[rel="manifest"]') === null) return
  const kept = hiddenNote('kept', words.text('offline.kept'))
  const newer = hiddenNote('newer', `${words.text('offline.newer')} `)
  newer.role = 'status'
  const button = document.createElement('button')
  button.className = 'tool'
  button.id = 'take-newer'
  button.type = 'button'
  button.textContent = words.text('offline.reload')
  newer.append(button)
  foot.querySelector('.licence')?.before(kept, newer)
}

function hiddenNote(id: string, text: string): HTMLElement {
  const note = document.createElement('p')
  note.className = 'small'
  note.id = id
  note.hidden = true
  note.textContent = text
  return note
}
