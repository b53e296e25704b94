/** The filter of the record: hides rows, says how many are left, and keeps the address in step. */
import {
  passesFilter,
  readFilter,
  writeFilter,
  type EventFilter,
} from '../../../ui/rooms/record/event-filter.ts'
import type { Words } from '../../../words/words.ts'
import type { OwnAddress } from '../../page-address.ts'
import { foldedWords } from '../../../ui/rooms/fold-text.ts'
import type { Row } from './rows.ts'

/** The controls of the filter. */
export interface FilterForm {
  readonly form: HTMLFormElement
  readonly text: HTMLInputElement
  readonly who: HTMLSelectElement | null
  readonly lanes: readonly HTMLInputElement[]
}

/** Finds the controls; undefined on another page. */
export function findForm(): FilterForm | undefined {
  const form = document.getElementById('record-filter')
  const text = document.getElementById('record-text')
  const who = document.getElementById('record-who')
  if (!(form instanceof HTMLFormElement) || !(text instanceof HTMLInputElement)) return undefined
  return {
    form,
    text,
    who: who instanceof HTMLSelectElement ? who : null,
    lanes: [...form.querySelectorAll<HTMLInputElement>('input[name="lane"]')],
  }
}

/** Wires the filter; `onshown` hears which rows and lanes are left, also once at the start. */
export function startFilter(
  { form, text, who, lanes }: FilterForm,
  rows: readonly Row[],
  { address, words }: { readonly address: OwnAddress; readonly words: Words },
  onshown: (shown: readonly Row[], lanes: readonly string[]) => void,
): void {
  const found = document.getElementById('record-found')
  const all = document.getElementById('record-all')

  const put = (filter: EventFilter): void => {
    text.value = filter.text
    if (who !== null) who.value = filter.who
    for (const box of lanes) box.checked = filter.lanes?.includes(box.value) !== false
  }
  const read = (): EventFilter => {
    const checked = lanes.filter((box) => box.checked).map((box) => box.value)
    return {
      text: text.value.trim(),
      who: who?.value ?? '',
      lanes: checked.length === lanes.length ? undefined : checked,
    }
  }
  const apply = (): void => {
    const filter = read()
    const sought = foldedWords(filter.text)
    const shown = rows.filter((row) => passesFilter(row, filter, sought))
    hideOthers(rows, shown)
    const isWhole = filter.text === '' && filter.who === '' && filter.lanes === undefined
    const key = shown.length === 0 ? 'reading.found-none' : 'reading.found'
    if (found !== null) {
      found.textContent = isWhole ? '' : words.text(key, { shown: shown.length, all: rows.length })
    }
    if (all !== null) all.hidden = isWhole
    address.write(writeFilter(address.read(), filter))
    onshown(shown, filter.lanes ?? lanes.map((box) => box.value))
  }

  put(readFilter(address.read()))
  let waiting: number | undefined
  const soon = (): void => {
    // Typing may be faster than ten thousand rows.
    if (waiting !== undefined) cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(apply)
  }
  form.addEventListener('input', soon)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    apply()
  })
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    put({ text: '', who: '', lanes: undefined })
    apply()
    text.focus()
  })
  apply()
}

/** Hides every row but these, and the years that are left without one. */
function hideOthers(rows: readonly Row[], shown: readonly Row[]): void {
  const kept = new Set(shown)
  const years = new Map<HTMLElement, boolean>()
  for (const row of rows) {
    const isKept = kept.has(row)
    // Only what changes is touched: there may be ten thousand.
    if (row.element.hidden === isKept) row.element.hidden = !isKept
    const year = row.element.parentElement?.parentElement
    if (year) years.set(year, isKept || years.get(year) === true)
  }
  for (const [year, isKept] of years) year.hidden = !isKept
}
