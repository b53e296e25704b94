/** The list of claims: our verdicts stay hidden until the reader has given theirs. */
import type { Words } from '../../words/words.ts'
import type { OwnVerdicts } from './own-verdicts.ts'
import { startPicker } from './picker.ts'

/** Wires the button that turns the list into one to be judged first, and back. */
export function judgeList(page: HTMLElement, own: OwnVerdicts, words: Words): void {
  const button = document.getElementById('judge')
  if (button === null) return
  const items = [...page.querySelectorAll<HTMLElement>('.claim-list > li')]
  const names = { off: button.textContent, on: button.dataset['on'] ?? '' }
  let isReady = false

  button.addEventListener('click', () => {
    const isJudging = page.classList.toggle('judging')
    button.setAttribute('aria-pressed', String(isJudging))
    button.textContent = isJudging ? names.on : names.off
    if (isJudging) forgetFilter()
    if (!isReady) for (const item of items) addPicker(item, own, words)
    isReady = true
    nameSquares(page, own, isJudging)
    page.querySelector('.claim-section')?.scrollIntoView()
  })
  page.addEventListener('change', () => {
    nameSquares(page, own, page.classList.contains('judging'))
  })
}

/** What is left over after a choice of verdicts would tell them. */
function forgetFilter(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('#verdict-filter input')) {
    if (box.checked) continue
    box.checked = true
    box.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/** A square's name tells its verdict; not while the reader is to judge first. */
function nameSquares(page: HTMLElement, own: OwnVerdicts, isJudging: boolean): void {
  for (const square of page.querySelectorAll<HTMLElement>('.squares > li')) {
    const id = square.dataset['id'] ?? ''
    const link = square.querySelector('a')
    if (link === null) continue
    link.dataset['name'] ??= link.getAttribute('aria-label') ?? ''
    const isJudged = own.of(id).verdict !== ''
    square.classList.toggle('judged', isJudged)
    link.setAttribute('aria-label', isJudging && !isJudged ? id : link.dataset['name'])
  }
}

function addPicker(item: HTMLElement, own: OwnVerdicts, words: Words): void {
  const verdict = item.querySelector('.verdict')
  const template = document.getElementById('picker')
  if (verdict === null || !(template instanceof HTMLTemplateElement)) return
  const form = document.createElement('div')
  form.className = 'own'
  form.append(template.content.cloneNode(true))
  for (const radio of form.querySelectorAll<HTMLInputElement>('[type="radio"]')) {
    radio.name = `own-${item.id}`
  }
  const legend = form.querySelector('legend')
  if (legend !== null) legend.textContent = words.text('reading.own-verdict-on', { id: item.id })
  const said = document.createElement('p')
  said.className = 'small said'
  verdict.before(form)
  verdict.prepend(said)

  const tell = (): void => {
    const mine = own.of(item.id).verdict
    item.classList.toggle('judged', mine !== '')
    said.textContent = mine === '' ? '' : tellOwn(mine, words)
  }
  startPicker(form, item.id, own, tell)
  tell()
}

/** `You said: partly. We say:` */
export function tellOwn(mine: string, words: Words): string {
  return words.text('reading.you-said', {
    verdict: words.text('reading.verdict', { verdict: mine }),
  })
}
