/**
 * Tables of points, as a lookup's own definition or within WITH LOOKUP. Source: vensim.com, "lookups".
 *
 *     ([(0,0)-(10,10),(2,3)],(0,1),(5,2))     points; the square brackets serve Vensim's editor only
 *     (0,5,10, 1,2,4)                          all x, then all y
 */
import {
  advance,
  endOfPrevious,
  fail,
  isSign,
  peek,
  takeSign,
  type LookupNode,
  type Stretch,
} from '@thaw/syntax'
import type { Token } from '../lex/token.ts'
import { failExpecting, failUnclosed, locate, type Cursor } from '../equations/cursor.ts'

/** The table whose opening bracket stands at hand; null after a fault. */
export function parseTable(cursor: Cursor): LookupNode | null {
  const open = advance(cursor)
  if (isSign(peek(cursor), '[') && !passEditorRange(cursor)) return null
  const points = isSign(peek(cursor), '(') ? parsePairs(cursor) : parseHalves(cursor, open)
  if (points === null) return null
  if (!takeSign(cursor, ')')) return failUnclosed(cursor, open, ')')
  return tableOf(cursor, points, { start: open.start, end: endOfPrevious(cursor) })
}

type Point = readonly [x: number, y: number]

/** Sorted by x, since files have them in any order; points of one x keep theirs: a step. */
function tableOf(cursor: Cursor, points: readonly Point[], place: Stretch): LookupNode | null {
  if (points.length < 2) {
    const found = points.length === 1 ? '1 point' : 'no point'
    return fail(cursor, { code: 'VE401', ...place, data: { found } })
  }
  const sorted = points.toSorted(([left], [right]) => left - right)
  if (sorted.some((point, at) => point !== points[at])) cursor.isUnsorted = true
  return {
    xs: sorted.map(([x]) => x),
    ys: sorted.map(([, y]) => y),
    interpolation: 'continuous',
    span: locate(cursor, place),
  }
}

function passEditorRange(cursor: Cursor): boolean {
  const open = advance(cursor)
  while (!isSign(peek(cursor), ']')) {
    if (advance(cursor).kind !== 'end') continue
    failUnclosed(cursor, open, ']')
    return false
  }
  advance(cursor)
  takeSign(cursor, ',')
  return true
}

function parsePairs(cursor: Cursor): readonly Point[] | null {
  const points: Point[] = []
  do {
    const point = parsePair(cursor)
    if (point === null) return null
    points.push(point)
  } while (takeSign(cursor, ','))
  return points
}

function parsePair(cursor: Cursor): Point | null {
  const open = peek(cursor)
  if (!takeSign(cursor, '(')) return failExpecting(cursor, 'a point such as (0,1)')
  const x = parseSigned(cursor)
  if (x === null) return null
  if (!takeSign(cursor, ',')) return failExpecting(cursor, 'a comma between x and y')
  const y = parseSigned(cursor)
  if (y === null) return null
  return takeSign(cursor, ')') ? [x, y] : failUnclosed(cursor, open, ')')
}

function parseHalves(cursor: Cursor, open: Token): readonly Point[] | null {
  const numbers: number[] = []
  do {
    const value = parseSigned(cursor)
    if (value === null) return null
    numbers.push(value)
  } while (takeSign(cursor, ','))
  if (numbers.length % 2 === 1) {
    const place = { start: open.start, end: endOfPrevious(cursor) }
    return fail(cursor, { code: 'VE402', ...place, data: { found: numbers.length } })
  }
  const half = numbers.length / 2
  return numbers.slice(0, half).map((x, index): Point => [x, numbers[half + index] ?? NaN])
}

/** A number with signs before it, which may stand apart: `- 0.5`. */
export function parseSigned(cursor: Cursor): number | null {
  let sign = 1
  for (;;) {
    if (takeSign(cursor, '-')) sign = -sign
    else if (!takeSign(cursor, '+')) break
  }
  const token = peek(cursor)
  if (token.kind !== 'number') return failExpecting(cursor, 'a number')
  advance(cursor)
  return sign * token.value
}
