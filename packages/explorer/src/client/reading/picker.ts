/** The reader's own verdict on one claim: five radios and a line for the reason, kept as they change. */
import type { Words } from '../../words/words.ts'
import type { OwnVerdicts } from './own-verdicts.ts'

/**
 * Fills a picker with what was said before, and keeps what is said now; `onchange` hears of each
 * change, and whether the device kept it.
 */
export function startPicker(
  inside: ParentNode,
  id: string,
  own: OwnVerdicts,
  onchange: (isKept: boolean) => void,
): void {
  const { verdict, reason } = own.of(id)
  for (const radio of inside.querySelectorAll<HTMLInputElement>('.picker input')) {
    radio.checked = radio.value === verdict
    radio.addEventListener('change', () => {
      onchange(own.set(id, { verdict: radio.value }))
    })
  }
  const line = inside.querySelector<HTMLInputElement>('input.reason')
  if (line === null) return
  line.value = reason
  line.addEventListener('input', () => {
    onchange(own.set(id, { reason: line.value.trim() }))
  })
}

/** A picker for one of many claims, from the page's `#picker`; undefined on a page without it. */
export function makePicker(id: string, words: Words): HTMLElement | undefined {
  const template = document.getElementById('picker')
  if (!(template instanceof HTMLTemplateElement)) return undefined
  const form = document.createElement('div')
  form.className = 'own'
  form.append(template.content.cloneNode(true))
  for (const radio of form.querySelectorAll<HTMLInputElement>('[type="radio"]')) {
    radio.name = `own-${id}`
  }
  const legend = form.querySelector('legend')
  if (legend !== null) legend.textContent = words.text('reading.own-verdict-on', { id })
  return form
}
