/** The right side: an expression, a list of numbers, or TABBED ARRAY. */
import {
  advance,
  canonicalName,
  describe,
  endOfPrevious,
  fail,
  isSign,
  peek,
  stretchOf,
  takeSign,
  type Expression,
} from '@thaw/syntax'
import { failExpecting, failUnclosed, locate, beginsValue, type Cursor } from './cursor.ts'
import { parseOperation } from './parse-operation.ts'
import type { ListSide, RightSide } from './statement.ts'
import { parseSigned } from '../lookups/parse-table.ts'

/** More tokens than any equation that a person could check; it bounds the depth of the tree. */
const mostTokens = 4000

/** Everything up to the end of the entry; undefined after a fault. */
export function parseRightSide(cursor: Cursor): RightSide {
  const first = peek(cursor)
  if (first.kind === 'end') {
    fail(cursor, { code: 'VE109', ...stretchOf(first) })
    return undefined
  }
  const isTabbed = first.kind === 'name' && canonicalName(first.name) === 'tabbed_array'
  const right = isTabbed ? parseTabbedArray(cursor) : parseListOrExpression(cursor)
  const rest = peek(cursor)
  if (right !== undefined && rest.kind !== 'end') failAfterValue(cursor)
  return cursor.fault === undefined ? right : undefined
}

/** One expression, or several with commas between them: rows end with a semicolon. */
function parseListOrExpression(cursor: Cursor): RightSide {
  const first = peek(cursor)
  const rows: Expression[][] = [[]]
  for (;;) {
    const value = parseItem(cursor)
    if (value === null) return undefined
    rows.at(-1)?.push(value)
    if (takeSign(cursor, ',')) continue
    if (!takeSign(cursor, ';')) break
    if (peek(cursor).kind === 'end') return listSide(cursor, first.start, rows)
    rows.push([])
  }
  const [single] = rows[0] ?? []
  const isSingle = rows.length === 1 && rows[0]?.length === 1 && single !== undefined
  return isSingle ? { kind: 'expression', expression: single } : listSide(cursor, first.start, rows)
}

/** An item counts its own tokens, so that a list may be long. */
function parseItem(cursor: Cursor): Expression | null {
  const start = peek(cursor)
  const begin = cursor.at
  const value = parseOperation(cursor)
  if (cursor.at - begin <= mostTokens) return value
  const data = { limit: `${mostTokens} words and signs` }
  return fail(cursor, { code: 'VE108', ...stretchOf(start), data })
}

function listSide(cursor: Cursor, start: number, rows: Expression[][]): ListSide {
  return { kind: 'list', rows, span: locate(cursor, { start, end: endOfPrevious(cursor) }) }
}

/** `TABBED ARRAY( ... )`: numbers parted by blanks, rows by line ends. Source: files. */
function parseTabbedArray(cursor: Cursor): RightSide {
  const { start } = advance(cursor)
  const open = peek(cursor)
  if (!takeSign(cursor, '(')) {
    failExpecting(cursor, '( and the numbers')
    return undefined
  }
  const rows: Expression[][] = []
  let lastEnd = open.end
  while (!isSign(peek(cursor), ')')) {
    const token = peek(cursor)
    const value = token.kind === 'end' ? failUnclosed(cursor, open, ')') : parseSigned(cursor)
    if (value === null) return undefined
    const isNewRow = rows.length === 0 || /[\r\n]/.test(cursor.text.slice(lastEnd, token.start))
    if (isNewRow) rows.push([])
    lastEnd = endOfPrevious(cursor)
    const span = locate(cursor, { start: token.start, end: lastEnd })
    rows.at(-1)?.push({ kind: 'number', value, span })
    takeSign(cursor, ',')
  }
  advance(cursor)
  return listSide(cursor, start, rows)
}

/** The equation should end here but does not: say which of the usual slips it is. */
function failAfterValue(cursor: Cursor): void {
  const token = peek(cursor)
  const found = describe(cursor, token)
  if (beginsValue(token)) fail(cursor, { code: 'VE106', ...stretchOf(token), data: { found } })
  else failExpecting(cursor, 'an operator or the end of the equation')
}
