/** Which claims stand on the worksheet, and the worksheet as a plain text. Pure. */
import type { Words } from '../../words/words.ts'
import type { OwnVerdictMap } from './own-verdicts.ts'

/** Those the reader judged, all, or those that are named. */
export type Which = 'own' | 'all' | 'ids'

/** Ids in a text, in its order and each once, whatever stands between them and whatever their case. */
export function readIds(
  text: string,
  all: readonly string[],
): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const byCase = new Map(all.map((id) => [id.toLowerCase(), id]))
  const written = [...new Set(text.split(/[\s,;]+/).filter((one) => one !== ''))]
  const found = written.map((one) => byCase.get(one.toLowerCase()))
  return {
    known: [...new Set(found.filter((id) => id !== undefined))],
    unknown: written.filter((_, at) => found[at] === undefined),
  }
}

/** A sheet is never empty: where nothing was judged or named, all claims stand on it. */
export function chooseIds(
  which: Which,
  from: {
    readonly all: readonly string[]
    readonly own: OwnVerdictMap
    readonly asked: readonly string[]
  },
): { readonly ids: ReadonlySet<string>; readonly isFallback: boolean } {
  const judged = from.all.filter((id) => from.own.has(id))
  const chosen = { own: judged, all: from.all, ids: from.asked }[which]
  const isEmpty = chosen.length === 0
  return { ids: new Set(isEmpty ? from.all : chosen), isFallback: isEmpty && which === 'own' }
}

/** One claim of the sheet; what was not said, or is not to be told, is empty. */
export interface SheetItem {
  readonly head: string
  readonly mine: string
  readonly reason: string
  readonly ours: string
  readonly why: string
}

/** Room to write in. */
const ROOM = '______________'

/** The sheet to keep or to send: with room where nothing was said yet. */
export function sheetText(title: string, items: readonly SheetItem[], words: Words): string {
  const blocks = items.map(({ head, mine, reason, ours, why }) =>
    [
      head,
      words.text('reading.sheet-mine', { verdict: mine || ROOM }),
      words.text('reading.sheet-reason', { reason: reason || ROOM }),
      ours === '' ? '' : `${ours}. ${why}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  )
  const count = words.text('reading.sheet-count', { claims: items.length })
  return `${[title, count, ...blocks].join('\n\n')}\n`
}
