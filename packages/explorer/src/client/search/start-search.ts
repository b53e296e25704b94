/** The search page: fetches the edition's file once and shows what fits while one writes. */
import { SEARCH_KINDS, readSearchFile, type SearchKind } from '../../ui/rooms/search/search-file.ts'
import type { Words } from '../../words/words.ts'
import { openPageAddress } from '../page-address.ts'
import { indexEntries, type FindEntries, type SearchHit } from './find-entries.ts'
import { hitItem } from './hit-item.ts'

/** How many hits are shown at first, and how many each time more are asked for. */
const PAGE = 30

/** Wires the page around `#search`. */
export async function startSearch(root: HTMLElement, words: Words): Promise<void> {
  const parts = findParts(root)
  if (parts === undefined) return
  const { field, kinds, said, list, more } = parts
  const address = openPageAddress()
  const asked = new URLSearchParams(address.read())
  field.value = asked.get('q') ?? ''
  const wished = kinds.find(({ value }) => value === asked.get('kind'))
  if (wished !== undefined) wished.checked = true
  if (matchMedia('(hover: hover)').matches) field.focus({ preventScroll: true })

  const find = await fetchIndex(root.dataset['fetch'] ?? '', words.language).catch(() => undefined)
  if (find === undefined) {
    said.textContent = words.text('reading.search-failed')
    return
  }
  let shown = PAGE
  const show = (): void => {
    const sought = field.value.trim()
    const kind = kinds.find(({ checked }) => checked)?.value ?? ''
    const hits = sought === '' ? [] : find(sought)
    const own = kind === '' ? hits : hits.filter(({ entry }) => entry.kind === kind)
    countKinds(kinds, sought === '' ? undefined : hits, words)
    said.textContent =
      sought === '' ? '' : words.text('reading.search-found', { count: own.length, sought })
    const nameOf = (one: SearchKind): string => words.text('reading.search-kind', { kind: one })
    const way = root.dataset['href'] ?? ''
    list.replaceChildren(...own.slice(0, shown).map((hit) => hitItem(hit, way, nameOf)))
    more.hidden = own.length <= shown
    address.write(queryOf(sought, kind))
  }
  const showAnew = (): void => {
    shown = PAGE
    show()
  }
  field.addEventListener('input', showAnew)
  for (const kind of kinds) kind.addEventListener('change', showAnew)
  more.addEventListener('click', () => {
    const next = list.children.length
    shown += PAGE
    show()
    list.children[next]?.querySelector('a')?.focus()
  })
  moveByKeys(field, list)
  show()
}

interface SearchParts {
  readonly field: HTMLInputElement
  readonly kinds: readonly HTMLInputElement[]
  readonly said: HTMLElement
  readonly list: HTMLElement
  readonly more: HTMLElement
}

function findParts(root: HTMLElement): SearchParts | undefined {
  const field = root.querySelector<HTMLInputElement>('#sought')
  const said = root.querySelector<HTMLElement>('#search-said')
  const list = root.querySelector<HTMLElement>('#search-hits')
  const more = root.querySelector<HTMLElement>('#search-more')
  const kinds = [...root.querySelectorAll<HTMLInputElement>('input[name="kind"]')]
  if (field === null || said === null || list === null || more === null) return undefined
  return { field, kinds, said, list, more }
}

async function fetchIndex(address: string, language: string): Promise<FindEntries> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answers ${String(answer.status)}`)
  return indexEntries(readSearchFile(await answer.text()), language)
}

/** Beside each kind, how many hits are of it; one without any cannot be chosen. */
function countKinds(
  kinds: readonly HTMLInputElement[],
  hits: readonly SearchHit[] | undefined,
  words: Words,
): void {
  for (const kind of SEARCH_KINDS) {
    const input = kinds.find(({ value }) => value === kind)
    const told = input?.parentElement?.querySelector('.num')
    if (input === undefined || told === null || told === undefined) continue
    const count = hits?.filter(({ entry }) => entry.kind === kind).length
    told.textContent = count === undefined ? '' : words.exact(count)
    input.disabled = count === 0 && !input.checked
  }
}

/** The state of the page as its address has it. */
function queryOf(sought: string, kind: string): string {
  if (sought === '') return ''
  return `?${new URLSearchParams(kind === '' ? { q: sought } : { q: sought, kind }).toString()}`
}

/** Down and up go from the field through the hits and back; Tab goes as everywhere. */
function moveByKeys(field: HTMLElement, list: HTMLElement): void {
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const stops = [field, ...list.querySelectorAll('a')]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    const next = stops[at + step]
    if (at < 0 || next === undefined) return
    event.preventDefault()
    next.focus()
  }
  field.addEventListener('keydown', move)
  list.addEventListener('keydown', move)
}
