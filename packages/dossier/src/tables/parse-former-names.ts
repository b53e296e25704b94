/** What a lever was called before: `old-id; old word = new word`. */
import { slugOf } from '@thaw/core'
import { isId, splitItems } from '../read/cells.ts'
import type { FormerNames } from '../schema/lever.ts'

/** Old ids, and old words of stops with the new ones; undefined where the text is neither. */
export function parseFormerNames(text: string): FormerNames | undefined {
  const ids: string[] = []
  const stops: { readonly old: string; readonly slug: string }[] = []
  for (const item of splitItems(text)) {
    const [left = '', right, ...more] = item.split('=')
    if (right === undefined) {
      if (!isId(item)) return undefined
      ids.push(item)
      continue
    }
    const stop = { old: slugOf(left), slug: slugOf(right) }
    if (stop.old === '' || stop.slug === '' || more.length > 0) return undefined
    stops.push(stop)
  }
  return { ids, stops }
}
