/** What stands in square brackets: names of elements and ranges, on either side of an equation. */
import {
  advance,
  endOfPrevious,
  isSign,
  peek,
  takeSign,
  type NamedPlace,
  type Subscript,
} from '@thaw/syntax'
import { nameOf } from '../lex/names.ts'
import { failExpecting, failUnclosed, locate, type Cursor } from './cursor.ts'

/**
 * The names between brackets; the cursor stands at the opening one. A name reaches to the next comma, so
 * that it may begin with a digit here without quotes, as elements in files do.
 */
export function parseNames(cursor: Cursor): readonly NamedPlace[] | null {
  const marked = parseMarked(cursor)
  return marked && marked.map(({ name, span }) => ({ name, span }))
}

/** The subscripts of a reference: `A!` walks every element of A. */
export function parseSubscripts(cursor: Cursor): readonly Subscript[] | null {
  const marked = parseMarked(cursor)
  return marked && marked.map(asSubscript)
}

interface Marked extends NamedPlace {
  /** True where `!` follows. */
  readonly isWalked: boolean
}

function asSubscript({ name, span, isWalked }: Marked): Subscript {
  if (isWalked) return { kind: 'all', dimension: name, span }
  return { kind: 'index', expression: { kind: 'reference', name, subscripts: [], span }, span }
}

function parseMarked(cursor: Cursor): readonly Marked[] | null {
  const open = advance(cursor)
  const found: Marked[] = []
  do {
    const one = parseOne(cursor)
    if (one === null) return null
    found.push(one)
  } while (takeSign(cursor, ','))
  return takeSign(cursor, ']') ? found : failUnclosed(cursor, open, ']')
}

function parseOne(cursor: Cursor): Marked | null {
  const first = peek(cursor)
  while (isOfName(cursor)) advance(cursor)
  const end = endOfPrevious(cursor)
  if (end <= first.start) return failExpecting(cursor, 'the name of an element or a range')
  const stretch = { start: first.start, end }
  const name = nameOf(cursor.text.slice(first.start, end))
  return { name, span: locate(cursor, stretch), isWalked: takeSign(cursor, '!') }
}

/** Names, and numbers and hyphens that an element's name may have without quotes. */
function isOfName(cursor: Cursor): boolean {
  const token = peek(cursor)
  return token.kind === 'name' || token.kind === 'number' || isSign(token, '-')
}
