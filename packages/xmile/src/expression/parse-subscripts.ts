/** What stands between square brackets. Source: XMILE 1.0, 3.7.1. */
import {
  advance,
  describe,
  fail,
  isSign,
  peek,
  stretchOf,
  takeSign,
  type Expression,
  type Subscript,
} from '@thaw/syntax'
import { failExpecting, type Cursor } from './cursor.ts'
import type { ParseInside } from './parse-value.ts'

/** The subscripts up to the closing bracket, which the caller checks. */
export function parseSubscripts(
  cursor: Cursor,
  parseInside: ParseInside,
): readonly Subscript[] | null {
  const subscripts: Subscript[] = []
  do {
    const subscript = parseSubscript(cursor, parseInside)
    if (subscript === null) return null
    subscripts.push(subscript)
  } while (takeSign(cursor, ','))
  return subscripts
}

function parseSubscript(cursor: Cursor, parseInside: ParseInside): Subscript | null {
  const token = peek(cursor)
  if (isSign(token, '@')) return parsePosition(cursor)
  if (isSign(token, '*')) return parseAll(cursor)
  const expression = parseInside(cursor)
  if (expression === null) return null
  if (takeSign(cursor, ':')) return parseRange(cursor, expression, parseInside)
  return { kind: 'index', expression, span: expression.span }
}

function parseRange(cursor: Cursor, first: Expression, parseInside: ParseInside): Subscript | null {
  const last = parseInside(cursor)
  if (last === null) return null
  return { kind: 'range', first, last, span: { ...first.span, end: last.span.end } }
}

/** `*`, or `*:dim` as some programs write it for the elements of a smaller dimension. */
function parseAll(cursor: Cursor): Subscript | null {
  const star = advance(cursor)
  if (!takeSign(cursor, ':')) {
    return { kind: 'all', dimension: undefined, span: cursor.locate(star.start, star.end) }
  }
  const dimension = peek(cursor)
  if (dimension.kind !== 'name') return failExpecting(cursor, 'the name of a dimension')
  advance(cursor)
  const span = cursor.locate(star.start, dimension.end)
  return { kind: 'all', dimension: dimension.name, span }
}

function parsePosition(cursor: Cursor): Subscript | null {
  const at = peek(cursor)
  const position = peek(cursor, 1)
  const isCount =
    position.kind === 'number' && Number.isInteger(position.value) && position.value >= 1
  if (!isCount) {
    const data = { found: describe(cursor, position) }
    return fail(cursor, { code: 'XM115', ...stretchOf(at), data })
  }
  advance(cursor)
  advance(cursor)
  const span = cursor.locate(at.start, position.end)
  return { kind: 'position', position: position.value, span }
}
