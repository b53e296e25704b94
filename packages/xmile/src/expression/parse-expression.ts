/**
 * Equations of XMILE: from text to a tree whose nodes know their place in the file.
 *
 * Precedence, high to low (XMILE 1.0, 3.3.1):  [] ()   ^   unary + - NOT   * / MOD   + -
 * < <= > >=   = <>   AND   OR.  All are left-associative but `^`; the exponent may have a sign.
 */
import { sourceFile, type Checked, type Issue } from '@thaw/core'
import { describe, fail, isSign, peek, stretchOf, type Expression } from '@thaw/syntax'
import { issue } from '../issue.ts'
import { plainText, spanIn, type MappedText } from '../markup/mapped-text.ts'
import { failExpecting, type Cursor } from './cursor.ts'
import type { Fault } from './fault.ts'
import { lex } from './lex.ts'
import { parseOperation } from './parse-operation.ts'
import type { Token } from './token.ts'

/** More tokens than any equation that a person could check; it bounds the depth of the tree. */
const mostTokens = 4000

/**
 * Parses one equation that stands in no XML, such as one typed on a command line.
 *
 * The value is undefined where the text is no expression. Issues: XM101 to XM115.
 */
export function parseExpression(text: string, file: string): Checked<Expression | undefined> {
  return parseMappedExpression(plainText(sourceFile(file, text)), 'the expression')
}

/**
 * Parses an equation that was taken out of a file; spans point into the file.
 *
 * `owner` names the equation in messages: `the equation of "Harvest"`. One fault is reported for
 * each equation: what comes after it would be guesswork.
 */
export function parseMappedExpression(
  mapped: MappedText,
  owner: string,
): Checked<Expression | undefined> {
  const lexed = lex(mapped.text)
  if (lexed.kind === 'fault') {
    return { value: undefined, issues: [toIssue(mapped, owner, lexed.fault)] }
  }
  const cursor: Cursor = {
    text: mapped.text,
    tokens: lexed.tokens,
    locate: (start, end) => spanIn(mapped, start, end),
    at: 0,
    depth: 0,
    fault: undefined,
    warnings: [...lexed.warnings],
  }
  const value = parseWhole(cursor) ?? undefined
  const faults = cursor.fault === undefined ? cursor.warnings : [cursor.fault]
  return { value, issues: faults.map((fault) => toIssue(mapped, owner, fault)) }
}

function parseWhole(cursor: Cursor): Expression | null {
  if (cursor.tokens.length > mostTokens) {
    const data = { limit: `${String(mostTokens)} words and signs` }
    return fail(cursor, { code: 'XM109', start: 0, end: cursor.text.length, data })
  }
  const expression = parseOperation(cursor)
  if (expression === null) return null
  const rest = peek(cursor)
  return rest.kind === 'end' ? expression : failAfterValue(cursor, rest)
}

/** The equation should end here but does not: say which of the usual slips it is. */
function failAfterValue(cursor: Cursor, token: Token): null {
  const found = describe(cursor, token)
  const beginsValue = token.kind === 'number' || token.kind === 'name' || isSign(token, '(')
  if (beginsValue) return fail(cursor, { code: 'XM106', ...stretchOf(token), data: { found } })
  return failExpecting(cursor, 'an operator or the end of the equation')
}

function toIssue(mapped: MappedText, owner: string, fault: Fault): Issue {
  const { related } = fault
  const places = related === undefined ? [] : [related]
  return issue(
    fault.code,
    spanIn(mapped, fault.start, fault.end),
    { owner, ...fault.data },
    places.map(({ note, start, end }) => ({ note, span: spanIn(mapped, start, end) })),
  )
}
