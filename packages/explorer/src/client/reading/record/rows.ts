/** The rows of the list as data: the picture and the filter read them, there is no second copy. */
import type { Verdict } from '@thaw/dossier'
import type { FilteredEvent } from '../../../ui/rooms/record/event-filter.ts'
import { readStretch, type EventMark } from '../../../ui/rooms/record/event-mark.ts'
import { foldText } from '../../../ui/rooms/fold-text.ts'

/** One event with its row. */
export interface Row extends FilteredEvent {
  readonly element: HTMLElement
  readonly mark: EventMark
  /** The claim to stand over the picture at its date. */
  readonly judged:
    { readonly id: string; readonly verdict: Verdict; readonly href: string } | undefined
}

/** All rows, in order. `nameOf` gives the name of a person by id, so that a text finds people too. */
export function readRows(list: HTMLElement, nameOf: ReadonlyMap<string, string>): readonly Row[] {
  return [...list.querySelectorAll<HTMLElement>('li[data-at]')].map((element) => {
    const { lane = '', at = '', who = '', weight = '0', ...own } = element.dataset
    const link = element.querySelector('a')
    const people = who.split(' ').filter((id) => id !== '')
    const names = people.map((person) => nameOf.get(person) ?? '')
    return {
      element,
      lane,
      who: new Set(people),
      text: foldText(`${element.textContent} ${names.join(' ')}`),
      judged: judgedIn(own),
      mark: {
        ...readStretch(at),
        id: element.id,
        title: link?.textContent ?? '',
        language: link?.lang === '' ? undefined : link?.lang,
        href: link?.getAttribute('href') ?? '',
        lane,
        isTurning: element.classList.contains('key'),
        isArticle: own['article'] !== undefined,
        weight: Number(weight),
      },
    }
  })
}

function judgedIn({ claim, verdict, href = '' }: DOMStringMap): Row['judged'] {
  return claim === undefined ? undefined : { id: claim, verdict: verdict as Verdict, href }
}
