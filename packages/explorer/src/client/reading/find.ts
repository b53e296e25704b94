/** Search within a page, and filters by lane and verdict: rows that do not fit are hidden, and counted. */
import { foldedWords, foldText } from '../../ui/rooms/fold-text.ts'
import type { Words } from '../../words/words.ts'

/** Rows that can be hidden, with the block that is hidden when all of its rows are. */
const rows = [
  '#people .person',
  '.claim-list > li',
  '.qa',
  '.story',
  '.words > article',
  '.variable',
  '.names > li',
  '.series-list > li',
  '.works > article',
  '.paper',
].join(', ')

const blocks = '.claim-section, .qa-group, .letter, .paper-year, .vgroup, .series-group'

/** Wires the search field and the filters, where the page has them. */
export function startFind(words: Words): void {
  const field = document.getElementById('find')
  const found = document.getElementById('found')
  const filters = [
    ...document.querySelectorAll<HTMLInputElement>(
      '#lane-filter input, #verdict-filter input, #type-filter input',
    ),
  ]
  if (!(field instanceof HTMLInputElement) || found === null) return
  const picks = [...document.querySelectorAll<HTMLSelectElement>('select[data-filter]')]
  const all = [...document.querySelectorAll<HTMLElement>(rows)]
  const texts = new Map(all.map((row) => [row, foldText(row.textContent)]))
  const groups = [...document.querySelectorAll<HTMLElement>(blocks)].map((block) => {
    return { block, own: all.filter((row) => block.contains(row)) }
  })

  const apply = (): void => {
    const sought = foldedWords(field.value)
    const refused = new Set(filters.filter((box) => !box.checked).map((box) => box.value))
    let shown = 0
    for (const row of all) {
      const text = texts.get(row) ?? ''
      const { lane, verdict, type } = row.dataset
      const isRefused = [lane, verdict, type].some((mark) => refused.has(mark ?? ''))
      const isPicked = picks.every((pick) => hasMark(row, pick))
      row.hidden = isRefused || !isPicked || !sought.every((word) => text.includes(word))
      if (!row.hidden) shown += 1
    }
    for (const { block, own } of groups) {
      block.hidden = own.length > 0 && own.every((row) => row.hidden)
      if (block instanceof HTMLDetailsElement && sought.length > 0) block.open = true
    }
    const isPicky = picks.some((pick) => pick.value !== '')
    const isWhole = sought.length === 0 && refused.size === 0 && !isPicky
    const key = shown === 0 ? 'reading.found-none' : 'reading.found'
    found.textContent = isWhole ? '' : words.text(key, { shown, all: all.length })
    document.documentElement.classList.toggle('is-finding', !isWhole)
  }

  field.addEventListener('input', apply)
  for (const box of [...filters, ...picks]) box.addEventListener('change', apply)
}

/** True where a row has the mark that is picked, or any; a row with several has bars between them. */
function hasMark(row: HTMLElement, { value, dataset }: HTMLSelectElement): boolean {
  return value === '' || (row.dataset[dataset['filter'] ?? ''] ?? '').split('|').includes(value)
}
