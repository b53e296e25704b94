/** The table of positions: the clock between its columns, order and filter, one decision at a time on a phone. */
import { foldedWords, foldText } from '../../ui/rooms/fold-text.ts'
import type { SharedClock } from '../clock.ts'

/** The order of positions within a column. */
const LEANS = ['for', 'between', 'against']

/** Wires the table, where the page has it; `show` moves its clock. */
export function startVotes(clock: SharedClock): { readonly show: (date: string) => void } {
  const table = document.querySelector<HTMLTableElement>('.votes')
  if (table === null) return { show: () => undefined }
  const body = table.tBodies[0]
  const rows = [...(body?.rows ?? [])]
  const choice = selectOf('decision')
  const order = selectOf('order')
  const shown = selectOf('positions')
  const find = document.getElementById('find')

  choice?.addEventListener('change', () => {
    clock.set(choice.value)
  })
  order?.addEventListener('change', () => {
    body?.append(...sorted(rows, order.value))
  })
  const filter = (): void => {
    const sought = foldedWords(find instanceof HTMLInputElement ? find.value : '')
    for (const row of rows) hideOthers(row, shown?.value ?? '', sought)
  }
  shown?.addEventListener('change', filter)
  find?.addEventListener('input', filter)

  return {
    show: (date) => {
      const days = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.dataset['day'])
      const after = days.findIndex((day) => day !== undefined && day > date)
      const next = after === -1 ? days.length : after
      const now = Math.max(1, next - 1)
      for (const row of table.rows) {
        for (const cell of row.cells) {
          cell.classList.toggle('ck', cell.cellIndex === next)
          cell.classList.toggle('now', cell.cellIndex === now)
        }
      }
      table.classList.toggle('is-over', after === -1)
      const day = days[now]
      if (choice !== undefined && day !== undefined) choice.value = day
    },
  }
}

function selectOf(id: string): HTMLSelectElement | undefined {
  const found = document.getElementById(id)
  return found instanceof HTMLSelectElement ? found : undefined
}

/** Rows by name, by their position in a column (those without one last), or as they came. */
function sorted(rows: readonly HTMLTableRowElement[], by: string): readonly HTMLTableRowElement[] {
  if (by === '') return rows
  const { lang } = document.documentElement
  const nameOf = (row: HTMLTableRowElement): string => row.cells[0]?.textContent.trim() ?? ''
  if (by === 'name') return rows.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), lang))
  const placeOf = (row: HTMLTableRowElement): number => {
    const place = LEANS.indexOf(row.cells[Number(by) + 1]?.dataset['lean'] ?? '')
    return place === -1 ? LEANS.length : place
  }
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** Fades the positions that are not of the wanted kind; a row without any of them is hidden. */
function hideOthers(row: HTMLTableRowElement, kind: string, sought: readonly string[]): void {
  let wanted = 0
  for (const cell of [...row.cells].slice(1)) {
    const { lean = '', known = '' } = cell.dataset
    const isWanted = kind === '' || lean === kind || known.split(' ').includes(kind)
    if (isWanted && lean !== '') wanted += 1
    cell.classList.toggle('is-other', !isWanted && lean !== '')
  }
  const name = foldText(row.cells[0]?.textContent ?? '')
  row.hidden = wanted === 0 || !sought.every((word) => name.includes(word))
}
