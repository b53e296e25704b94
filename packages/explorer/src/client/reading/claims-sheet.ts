/** The worksheet: leaves the claims that were asked for, with what the reader said of them. */
import { saveFile } from '../../ui/take-away/save-file.ts'
import type { Words } from '../../words/words.ts'
import { openPageAddress } from '../page-address.ts'
import type { OwnVerdictMap, OwnVerdicts } from './own-verdicts.ts'
import { makePicker, startPicker } from './picker.ts'
import { chooseIds, readIds, sheetText, type SheetItem, type Which } from './claims-sheet-choice.ts'

/** Wires the choice of claims, printing, saving and deleting. */
export function startSheet(page: HTMLElement, own: OwnVerdicts, words: Words): void {
  const form = document.getElementById('sheet-form')
  const field = document.getElementById('sheet-ids')
  const answers = document.getElementById('sheet-answers')
  const told = document.getElementById('sheet-told')
  if (!(form instanceof HTMLFormElement) || !(field instanceof HTMLInputElement)) return
  if (!(answers instanceof HTMLInputElement) || told === null) return
  const items = [...page.querySelectorAll<HTMLElement>('.to-judge li')]
  const all = [...new Set(items.map((item) => item.dataset['id'] ?? ''))]
  const address = openPageAddress()
  const radios = [...form.querySelectorAll<HTMLInputElement>('[name="which"]')]

  const show = (): void => {
    const which = radios.find((radio) => radio.checked)?.value as Which
    const asked = readIds(field.value, all)
    const { ids, isFallback } = chooseIds(which, { all, own: own.all(), asked: asked.known })
    for (const item of items) {
      item.hidden = !ids.has(item.dataset['id'] ?? '')
      if (!item.hidden) ask(item, own, words)
      fillIn(item, own, words)
    }
    page.classList.toggle('with-answers', answers.checked)
    for (const fold of page.querySelectorAll<HTMLDetailsElement>('details.answers')) {
      fold.open = answers.checked
    }
    address.write(which === 'ids' && asked.known.length > 0 ? `?ids=${asked.known.join(',')}` : '')
    told.textContent = [
      words.text('reading.sheet-count', { claims: ids.size }),
      ...(isFallback ? [words.text('reading.sheet-none')] : []),
      ...(which === 'ids' && asked.unknown.length > 0
        ? [words.text('reading.sheet-unknown', { ids: words.list(asked.unknown) })]
        : []),
    ].join(' ')
  }

  const wished = new URLSearchParams(address.read()).get('ids') ?? ''
  field.value = wished
  const first: Which = wished !== '' ? 'ids' : 'own'
  for (const radio of radios) radio.checked = radio.value === first
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
  form.addEventListener('change', show)
  field.addEventListener('input', () => {
    for (const radio of radios) radio.checked = radio.value === 'ids'
    show()
  })
  document.getElementById('sheet-print')?.addEventListener('click', () => {
    print()
  })
  document.getElementById('sheet-save')?.addEventListener('click', () => {
    const text = sheetText(document.title, readItems(page, own, words), words)
    saveFile('verdicts.txt', new Blob([text], { type: 'text/plain;charset=utf-8' }))
  })
  startDeleting(own, { told, show, words })
  show()
}

/** Room for a verdict and a reason on the screen, once for each claim that is shown. */
function ask(item: HTMLElement, own: OwnVerdicts, words: Words): void {
  const id = item.dataset['id'] ?? ''
  const choice = item.querySelector('.choice')
  if (choice === null || item.querySelector('.own') !== null) return
  const form = makePicker(id, words)
  if (form === undefined) return
  choice.before(form)
  startPicker(form, id, own, () => {
    fillIn(item, own, words)
  })
}

/** On paper, what the reader said stands in the place of the room for it. */
function fillIn(item: HTMLElement, own: OwnVerdicts, words: Words): void {
  const choice = item.querySelector<HTMLElement>('.choice')
  const line = item.querySelector('.line')
  if (choice === null || line === null) return
  const { verdict, reason } = own.of(item.dataset['id'] ?? '')
  choice.dataset['empty'] ??= choice.textContent
  choice.textContent = verdict === '' ? choice.dataset['empty'] : sayMine(verdict, words)
  choice.classList.toggle('mine', verdict !== '')
  line.textContent = reason
  for (const radio of item.querySelectorAll<HTMLInputElement>('.picker input')) {
    radio.checked = radio.value === verdict
  }
  const field = item.querySelector<HTMLInputElement>('input.reason')
  if (field !== null && document.activeElement !== field) field.value = reason
}

const sayMine = (verdict: string, words: Words): string =>
  words.text('reading.sheet-mine', { verdict: words.text('reading.verdict', { verdict }) })

/** The claims that are shown, with what was said of each, and our answers where they are shown. */
function readItems(page: HTMLElement, own: OwnVerdicts, words: Words): readonly SheetItem[] {
  const textIn = (item: Element | null, selector: string): string =>
    item?.querySelector(selector)?.textContent.trim().replace(/\s+/g, ' ') ?? ''
  const shown = page.querySelectorAll<HTMLElement>('.to-judge:not(.answers) li:not([hidden])')
  const withAnswers = page.classList.contains('with-answers')
  return [...shown].map((item) => {
    const id = item.dataset['id'] ?? ''
    const { verdict, reason } = own.of(id)
    const answer = withAnswers
      ? page.querySelector(`.answers li[data-id="${CSS.escape(id)}"]`)
      : null
    return {
      head: textIn(item, 'h3'),
      mine: verdict === '' ? '' : words.text('reading.verdict', { verdict }),
      reason,
      ours: textIn(answer, 'b'),
      why: textIn(answer, 'p'),
    }
  })
}

/** Asks first, deletes, and gives all back at the next press. */
function startDeleting(
  own: OwnVerdicts,
  {
    told,
    show,
    words,
  }: { readonly told: HTMLElement; readonly show: () => void; readonly words: Words },
): void {
  const button = document.getElementById('sheet-delete')
  const sure = document.getElementById('sheet-sure')
  if (button === null || !(sure instanceof HTMLDialogElement)) return
  const name = button.textContent
  let deleted: OwnVerdictMap = new Map()
  const replace = (all: OwnVerdictMap): void => {
    const before = own.all()
    own.replace(all)
    deleted = all.size === 0 ? before : new Map()
    button.textContent = deleted.size > 0 ? (button.dataset['undo'] ?? name) : name
    show()
    if (deleted.size > 0) {
      told.textContent = words.text('reading.sheet-deleted', { claims: deleted.size })
    }
  }
  button.addEventListener('click', () => {
    if (deleted.size > 0) replace(deleted)
    else {
      sure.returnValue = ''
      sure.showModal()
    }
  })
  sure.addEventListener('close', () => {
    if (sure.returnValue === 'delete') replace(new Map())
  })
}
