/** The left side: name, subscripts, exceptions, and the keyword of a data variable. */
import {
  advance,
  describe,
  fail,
  isSign,
  peek,
  stretchOf,
  takeSign,
  type LookupInterpolation,
  type NamedPlace,
} from '@thaw/syntax'
import type { Keyword } from '../lex/token.ts'
import { failExpecting, locate, takeKeyword, type Cursor } from './cursor.ts'
import { parseNames } from './parse-subscripts.ts'
import type { LeftSide } from './statement.ts'

/** How data lie between their points. Source: vensim.com, "dataequations". */
const interpolations: Readonly<Partial<Record<Keyword, LookupInterpolation>>> = {
  interpolate: 'continuous',
  'hold backward': 'discrete',
  'look forward': 'forward',
  raw: 'raw',
}

/**
 * `name[a, b] :EXCEPT: [a1, b] :RAW:`. Null where there is no name (VE204); after another fault the left
 * side as far as it was read.
 */
export function parseLeftSide(cursor: Cursor): LeftSide | null {
  const token = peek(cursor)
  if (token.kind !== 'name') {
    const data = { found: describe(cursor, token) }
    return fail(cursor, { code: 'VE204', ...stretchOf(token), data })
  }
  advance(cursor)
  return {
    name: token.name,
    nameSpan: locate(cursor, token),
    subscripts: (isSign(peek(cursor), '[') && parseNames(cursor)) || [],
    except: takeKeyword(cursor, 'except') ? parseExceptions(cursor) : [],
    interpolation: takeInterpolation(cursor),
  }
}

function parseExceptions(cursor: Cursor): readonly (readonly NamedPlace[])[] {
  const exceptions: (readonly NamedPlace[])[] = []
  do {
    if (!isSign(peek(cursor), '[')) failExpecting(cursor, 'subscripts in brackets')
    const names = cursor.fault === undefined ? parseNames(cursor) : null
    if (names !== null) exceptions.push(names)
  } while (cursor.fault === undefined && takeSign(cursor, ','))
  return exceptions
}

function takeInterpolation(cursor: Cursor): LookupInterpolation | undefined {
  const token = peek(cursor)
  const found = token.kind === 'keyword' ? interpolations[token.keyword] : undefined
  if (found !== undefined) advance(cursor)
  return found
}
