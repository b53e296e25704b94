/** The page of a claim: the evidence waits for the reader's own verdict, or for a press. */
import type { Words } from '../../words/words.ts'
import { openPageAddress } from '../page-address.ts'
import { tellOwn } from './judge-list.ts'
import type { OwnVerdicts } from './own-verdicts.ts'
import { startPicker } from './picker.ts'

/**
 * Wires the picker. That the evidence waits is the style sheet's doing, and that a press shows it the
 * link's own: both work while this script is still on its way.
 */
export function judgeClaim(page: HTMLElement, own: OwnVerdicts, words: Words): void {
  const id = page.dataset['claim'] ?? ''
  const said = page.querySelector('.said')
  const isKnown = own.of(id).verdict !== ''

  const tell = (): void => {
    const { verdict, reason } = own.of(id)
    if (said !== null) said.textContent = verdict === '' ? '' : tellOwn(verdict, words)
    fill(page, 'verdict', verdict === '' ? '' : words.text('reading.verdict', { verdict }))
    fill(page, 'reason', reason)
  }
  const kept = page.querySelector('.kept')
  startPicker(page, id, own, (isKept) => {
    if (!isKept && kept !== null) kept.textContent = words.text('reading.not-kept')
    tell()
  })
  tell()
  for (const address of page.querySelectorAll('[data-address]')) {
    if (address.textContent === '') address.textContent = location.href.replace(/#evidence$/, '')
  }
  if (isKnown) page.classList.add('shown')
  document.getElementById('show')?.addEventListener('click', (event) => {
    event.preventDefault()
    page.classList.add('shown')
    const evidence = document.getElementById('evidence')
    evidence?.scrollIntoView()
    evidence?.focus({ preventScroll: true })
    // So that it is open again on the way back, after reloading, and in the other language.
    openPageAddress().keepPlace('evidence')
  })
}

function fill(page: HTMLElement, what: string, text: string): void {
  const place = page.querySelector(`[data-own="${what}"]`)
  if (place !== null) place.textContent = text === '' ? '…' : text
}
