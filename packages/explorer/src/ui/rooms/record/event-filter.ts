/** Which events a reader wants to see, and how an address says it. */

/** All of it narrows together. */
export interface EventFilter {
  /** Words that must all occur; empty: any. */
  readonly text: string
  /** Id of a person who must be named; empty: anyone. */
  readonly who: string
  /** Slugs of lanes; undefined: all of them. */
  readonly lanes: readonly string[] | undefined
}

/** What a filter looks at. */
export interface FilteredEvent {
  readonly lane: string
  readonly who: ReadonlySet<string>
  /** Folded as the words of the filter are. */
  readonly text: string
}

/** Keys of an address that say what of the record is shown. */
const KEYS = { text: 'q', who: 'who', lanes: 'lane' } as const

/** Reads a query, with or without its question mark; what cannot be decoded is left out. */
export function readFilter(query: string): EventFilter {
  const found = new Map(pairsOf(query))
  const lanes = found.get(KEYS.lanes)
  return {
    text: found.get(KEYS.text) ?? '',
    who: found.get(KEYS.who) ?? '',
    lanes: lanes?.split(',').filter((slug) => slug !== ''),
  }
}

/** The query with the filter in it; every other key stays as it was. */
export function writeFilter(query: string, { text, who, lanes }: EventFilter): string {
  const own: readonly string[] = Object.values(KEYS)
  return writeKeys(query, own, [
    ...(text === '' ? [] : [`${KEYS.text}=${encodeURIComponent(text)}`]),
    ...(who === '' ? [] : [`${KEYS.who}=${encodeURIComponent(who)}`]),
    ...(lanes === undefined ? [] : [`${KEYS.lanes}=${lanes.map(encodeURIComponent).join(',')}`]),
  ])
}

/** A query with some of its keys taken away and written anew at its end. */
export function writeKeys(
  query: string,
  keys: readonly string[],
  pairs: readonly string[],
): string {
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !keys.includes(pair.split('=')[0] ?? ''))
  const all = [...others, ...pairs]
  return all.length === 0 ? '' : `?${all.join('&')}`
}

/** True for an event that the filter lets through; `words` are those of its text, folded. */
export function passesFilter(
  event: FilteredEvent,
  filter: EventFilter,
  words: readonly string[],
): boolean {
  return (
    filter.lanes?.includes(event.lane) !== false &&
    (filter.who === '' || event.who.has(filter.who)) &&
    words.every((word) => event.text.includes(word))
  )
}

function pairsOf(query: string): readonly (readonly [string, string])[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .flatMap((pair) => {
      const [key = '', value = ''] = pair.split('=')
      try {
        return [[key, decodeURIComponent(value.replaceAll('+', ' '))] as const]
      } catch {
        return []
      }
    })
}
