/** One thing that was found, as an item of the list. */
import type { SearchKind } from '../../ui/rooms/search/search-file.ts'
import { markedParts, type SearchHit } from './find-entries.ts'

/** Makes the item; `way`: to the edition's first page. All texts stay texts. */
export function hitItem(
  { entry, words }: SearchHit,
  way: string,
  nameOf: (kind: SearchKind) => string,
): HTMLElement {
  const link = document.createElement('a')
  link.href = way + entry.path
  fill(link, entry.title, entry.titleLanguage, words)
  const about = document.createElement('p')
  const kind = document.createElement('span')
  kind.className = 'label'
  kind.textContent = nameOf(entry.kind)
  const text = document.createElement('span')
  fill(text, entry.text, entry.textLanguage, words)
  about.append(kind, text)
  const item = document.createElement('li')
  item.append(link, about)
  return item
}

function fill(
  element: HTMLElement,
  text: string,
  language: string | undefined,
  words: ReadonlySet<string>,
): void {
  if (language !== undefined) element.lang = language
  for (const part of markedParts(text, words)) {
    if (!part.isMarked) {
      element.append(part.text)
      continue
    }
    const mark = document.createElement('mark')
    mark.textContent = part.text
    element.append(mark)
  }
}
