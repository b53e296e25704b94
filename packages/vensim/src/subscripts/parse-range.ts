/** Definitions of subscript ranges with their mappings. Source: vensim.com, "ref_subscript_mapping". */
import type { Span } from '@thaw/core'
import {
  advance,
  canonicalName,
  endOfPrevious,
  isSign,
  peek,
  takeSign,
  type NamedPlace,
} from '@thaw/syntax'
import { failExpecting, failUnclosed, locate, type Cursor } from '../equations/cursor.ts'
import { parseOperation } from '../equations/parse-operation.ts'
import type { RangeItem, RangeMapping, Statement } from '../equations/statement.ts'
import { nameOf } from '../lex/names.ts'

/** What follows `name :`, up to the end of the entry. */
export function parseRange(cursor: Cursor, name: NamedPlace, span: Span): Statement {
  const loader = isLoader(cursor) ? (parseOperation(cursor) ?? undefined) : undefined
  const items = loader === undefined && cursor.fault === undefined ? parseItems(cursor) : []
  const mappings = takeSign(cursor, '->') ? parseMappings(cursor) : []
  if (peek(cursor).kind !== 'end') failExpecting(cursor, 'a comma, -> or the end of the list')
  return { kind: 'range', name, items, loader, mappings, span }
}

/** `GET DIRECT SUBSCRIPT(...)`. */
function isLoader(cursor: Cursor): boolean {
  const first = peek(cursor)
  return (
    first.kind === 'name' &&
    canonicalName(first.name).startsWith('get_') &&
    isSign(peek(cursor, 1), '(')
  )
}

function parseItems(cursor: Cursor): readonly RangeItem[] {
  const items: RangeItem[] = []
  do {
    const item = isSign(peek(cursor), '(') ? parseSequence(cursor) : parseName(cursor)
    if (item === null) break
    items.push(item)
  } while (takeSign(cursor, ','))
  return items
}

/** An element's or range's name; it reaches as far as the next comma, so that it may hold digits first. */
function parseName(cursor: Cursor): RangeItem | null {
  const first = peek(cursor)
  while (isWithinName(cursor)) advance(cursor)
  const end = endOfPrevious(cursor)
  if (end <= first.start) return failExpecting(cursor, 'the name of an element or a range')
  const name = nameOf(cursor.text.slice(first.start, end))
  return { kind: 'name', name, span: locate(cursor, { start: first.start, end }) }
}

function isWithinName(cursor: Cursor): boolean {
  const token = peek(cursor)
  return token.kind === 'name' || token.kind === 'number' || isSign(token, '-')
}

/** `(A1-A10)`; its name is the text between the brackets. */
function parseSequence(cursor: Cursor): RangeItem | null {
  const open = advance(cursor)
  const inside = parseName(cursor)
  if (inside === null) return null
  if (!takeSign(cursor, ')')) return failUnclosed(cursor, open, ')')
  const span = locate(cursor, { start: open.start, end: endOfPrevious(cursor) })
  return { kind: 'sequence', name: inside.name, span }
}

function parseMappings(cursor: Cursor): readonly RangeMapping[] {
  const mappings: RangeMapping[] = []
  do {
    const mapping = isSign(peek(cursor), '(') ? parseListed(cursor) : parsePositional(cursor)
    if (mapping === null) break
    mappings.push(mapping)
  } while (takeSign(cursor, ','))
  return mappings
}

function parsePositional(cursor: Cursor): RangeMapping | null {
  const to = parseName(cursor)
  return to && { to: { name: to.name, span: to.span }, items: undefined }
}

/** `(B : b1, b2)`. */
function parseListed(cursor: Cursor): RangeMapping | null {
  const open = advance(cursor)
  const to = parseName(cursor)
  if (to === null) return null
  if (!takeSign(cursor, ':')) return failExpecting(cursor, ': and the elements that are meant')
  const items = parseItems(cursor)
  if (cursor.fault !== undefined) return null
  if (!takeSign(cursor, ')')) return failUnclosed(cursor, open, ')')
  return { to: { name: to.name, span: to.span }, items }
}
