/** Which levers stand beside the chart of an embedded page. */
import { EMBED_LEVERS } from '../../take-away/embed-tag.ts'

/** Ids of the levers that a query names, those that exist, at most as many as fit; and those that do not. */
export function embedLevers(
  query: string,
  known: readonly string[],
): { readonly shown: readonly string[]; readonly unknown: readonly string[] } {
  const text = new URLSearchParams(query).get('levers') ?? ''
  const named = [...new Set(text.split(',').filter((id) => id !== ''))]
  return {
    shown: named.filter((id) => known.includes(id)).slice(0, EMBED_LEVERS),
    unknown: named.filter((id) => !known.includes(id)),
  }
}
