/** The list of claims cut down to those that the address asks for: `?ids=C06,C23`. */
import type { Words } from '../../words/words.ts'
import { openPageAddress } from '../page-address.ts'
import { readIds } from './claims-sheet-choice.ts'

/** Takes all other claims from the page, before anything counts them; says so, and what it cannot find. */
export function limitClaims(words: Words): void {
  const page = document.getElementById('claims')
  const told = document.getElementById('asked')
  const wished = new URLSearchParams(openPageAddress().read()).get('ids') ?? ''
  if (page === null || told === null || wished === '') return
  const items = [...page.querySelectorAll<HTMLElement>('.claim-list > li')]
  const ids = items.map(({ id }) => id)
  const { known, unknown } = readIds(wished, ids)
  const says =
    unknown.length === 0 ? [] : [words.text('reading.sheet-unknown', { ids: words.list(unknown) })]
  if (known.length > 0) {
    says.unshift(words.text('reading.asked', { claims: known.length, all: ids.length }))
    for (const item of items) if (!known.includes(item.id)) item.remove()
    for (const square of page.querySelectorAll<HTMLElement>('.squares > li')) {
      if (!known.includes(square.dataset['id'] ?? '')) square.remove()
    }
    for (const section of page.querySelectorAll('.claim-section:not(:has(.claim-list > li))')) {
      section.remove()
    }
    page.classList.add('limited')
  }
  const sentence = told.querySelector('span')
  if (sentence !== null) sentence.textContent = says.join(' ')
  told.hidden = false
}
