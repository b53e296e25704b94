/** The list of claims: our verdicts stay hidden until the reader has given theirs and asks for ours. */
import type { Words } from '../../words/words.ts'
import { openPageAddress } from '../page-address.ts'
import { targetOf } from './open-target.ts'
import type { OwnVerdicts } from './own-verdicts.ts'
import { makePicker, startPicker } from './picker.ts'

/**
 * Wires the button that turns the list into one to be judged first, and back. The address says which
 * of the two it is (`?judge`), and its hash where the reader was last.
 */
export function judgeList(page: HTMLElement, own: OwnVerdicts, words: Words): void {
  const button = document.getElementById('judge')
  if (button === null) return
  const address = openPageAddress()
  const items = [...page.querySelectorAll<HTMLElement>('.claim-list > li')]
  /** Claims whose answer was asked for; what was judged before was answered before. */
  const answered = new Set(items.map(({ id }) => id).filter((id) => own.of(id).verdict !== ''))
  const names = { off: button.textContent, on: button.dataset['on'] ?? '' }
  let isReady = false

  const judge = (isJudging: boolean): void => {
    page.classList.toggle('judging', isJudging)
    button.setAttribute('aria-pressed', String(isJudging))
    button.textContent = isJudging ? names.on : names.off
    if (isJudging) forgetFilter()
    if (isJudging && !isReady) {
      isReady = true
      for (const item of items) {
        addPicker(item, own, words, {
          answered,
          onchange: () => {
            address.keepPlace(item.id)
          },
          onanswer: () => {
            nameSquares(page, answered, true)
          },
        })
      }
    }
    nameSquares(page, answered, isJudging)
  }
  button.addEventListener('click', () => {
    const isJudging = !page.classList.contains('judging')
    judge(isJudging)
    address.write(withJudge(address.read(), isJudging))
    page.querySelector('.claim-section')?.scrollIntoView()
  })
  for (const item of items) {
    item.querySelector('.quote a')?.addEventListener('click', () => {
      address.keepPlace(item.id)
    })
  }
  if (!new URLSearchParams(address.read()).has('judge')) return
  judge(true)
  // The pickers have moved what the address names.
  targetOf(location.hash)?.scrollIntoView()
}

/** A query with or without `judge`; all else stays. */
function withJudge(query: string, isJudging: boolean): string {
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !/^judge(=|$)/.test(part))
  const parts = isJudging ? ['judge', ...others] : others
  return parts.length === 0 ? '' : `?${parts.join('&')}`
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
function nameSquares(page: HTMLElement, answered: ReadonlySet<string>, isJudging: boolean): void {
  for (const square of page.querySelectorAll<HTMLElement>('.squares > li')) {
    const id = square.dataset['id'] ?? ''
    const link = square.querySelector('a')
    if (link === null) continue
    link.dataset['name'] ??= link.getAttribute('aria-label') ?? ''
    const isAnswered = answered.has(id)
    square.classList.toggle('judged', isAnswered)
    link.setAttribute('aria-label', isJudging && !isAnswered ? id : link.dataset['name'])
  }
}

/** Choosing only chooses, so that arrow keys may pass over a verdict; a press of its own shows ours. */
function addPicker(
  item: HTMLElement,
  own: OwnVerdicts,
  words: Words,
  {
    answered,
    onchange,
    onanswer,
  }: {
    readonly answered: Set<string>
    readonly onchange: () => void
    readonly onanswer: () => void
  },
): void {
  const { id } = item
  const verdict = item.querySelector('.verdict')
  const form = makePicker(id, words)
  if (verdict === null || form === undefined) return
  const said = document.createElement('p')
  said.className = 'small said'
  const show = document.createElement('button')
  show.type = 'button'
  show.className = 'btn'
  show.textContent = words.text('reading.show-ours')
  form.append(show)
  verdict.before(form)
  verdict.prepend(said)

  const tell = (): void => {
    const mine = own.of(id).verdict
    item.classList.toggle('judged', answered.has(id))
    show.hidden = mine === '' || answered.has(id)
    said.textContent = mine === '' ? '' : tellOwn(mine, words)
  }
  const answer = (): void => {
    if (own.of(id).verdict === '' || answered.has(id)) return
    answered.add(id)
    tell()
    onchange()
    onanswer()
    // The button is gone; what it showed is what is read next.
    said.tabIndex = -1
    said.focus({ preventScroll: true })
  }
  show.addEventListener('click', answer)
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target !== show) answer()
  })
  startPicker(form, id, own, () => {
    tell()
    onchange()
  })
  tell()
}

/** `You said: partly. We say:` */
export function tellOwn(mine: string, words: Words): string {
  return words.text('reading.you-said', {
    verdict: words.text('reading.verdict', { verdict: mine }),
  })
}
