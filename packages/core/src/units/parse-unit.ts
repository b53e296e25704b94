/**
 * Reads a unit as it is written in a model: `persons/year`, `people*year^-1`, `per year`, `1`.
 *
 *     unit   = factor { ("*" | "-" | "/") factor }        left to right
 *     factor = ( name | "1" | "(" unit ")" ) [ "^" whole number ]
 *
 * A hyphen multiplies, and a name may hold spaces. Source: XMILE 1.0, 2.4.
 * In the definition of a unit a factor may also be a number, `60*seconds`: that is not in the standard,
 * which knows no conversion, and serves advice only.
 */
import type { Checked, Issue } from '../issue.ts'
import { issueMaker } from '../message.ts'
import { messages } from '../messages.generated.ts'
import { partOfSpan, type Span } from '../span.ts'
import { dimensionless, divideUnits, multiplyUnits, powerUnit, primaryUnit } from './unit.ts'
import type { Unit } from './unit.ts'
import { unitKey } from './unit-key.ts'
import type { UnitScale } from './unit-scale.ts'
import { builtinUnitTable, type UnitTable } from './builtin-units.ts'

const issueOf = issueMaker(messages)

/**
 * Reads a unit; empty text is the unit of plain numbers.
 *
 * Shape: `span` is where `text` stands in the file; an issue points at the part of it that cannot
 * be read. With an issue the value is what could be read before it.
 * Issues: CO001.
 */
export function parseUnit(
  text: string,
  span: Span | undefined,
  table: UnitTable = builtinUnitTable,
): Checked<Unit> {
  return read(text, span, { table, takesNumbers: false })
}

/** Reads the equation that defines a unit, `60*seconds`. Issues: CO001. */
export function parseUnitEquation(
  text: string,
  span: Span | undefined,
  table: UnitTable,
): Checked<UnitScale> {
  const { value, issues } = read(text, span, { table, takesNumbers: true })
  const factors = [...value].filter(([key]) => isNumber(key))
  return {
    value: {
      factor: factors.reduce((product, [key, exponent]) => product * Number(key) ** exponent, 1),
      unit: new Map([...value].filter(([key]) => !isNumber(key))),
    },
    issues,
  }
}

/** No name of a unit begins with a digit; in an equation a number stands as a unit called so. */
function isNumber(key: string): boolean {
  return /^\d/.test(key)
}

function read(
  text: string,
  span: Span | undefined,
  rules: Pick<Reader, 'table' | 'takesNumbers'>,
): Checked<Unit> {
  const tokens = tokensOf(text)
  const state: Reader = { tokens, at: 0, depth: 0, fault: undefined, ...rules }
  const value = text.trim() === '' ? dimensionless : readUnit(state)
  if (state.fault === undefined && state.at < state.tokens.length) {
    fail(state, 'here a *, a / or the end should stand')
  }
  return { value, issues: state.fault === undefined ? [] : [toIssue(state.fault, text, span)] }
}

interface Token {
  readonly kind: 'name' | 'number' | 'sign'
  readonly text: string
  readonly start: number
}

interface Fault {
  readonly token: Token | undefined
  readonly expected: string
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
  /** Brackets that are open. */
  depth: number
  fault: Fault | undefined
  readonly table: UnitTable
  /** True where a factor may be a number. */
  readonly takesNumbers: boolean
}

/** More brackets inside each other than any unit has; it bounds the depth of the calls. */
const DEEPEST = 100

const TOKEN =
  /"(?<quoted>[^"]*)"?|(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+\b)?)|(?<sign>[*/^()-])|(?<name>[^*/^()"\s-]+(?:[ \t_\u00a0]+[^*/^()"\s-]+)*)/gu

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(({ groups = {}, 0: whole, index: start }) => {
    const kind =
      groups['number'] !== undefined ? 'number' : groups['sign'] !== undefined ? 'sign' : 'name'
    return { kind, text: groups['quoted'] ?? whole, start }
  })
}

function readUnit(reader: Reader): Unit {
  let unit = readFactor(reader)
  for (;;) {
    if (take(reader, '*') || take(reader, '-')) unit = multiplyUnits(unit, readFactor(reader))
    else if (take(reader, '/')) unit = divideUnits(unit, readFactor(reader))
    else return unit
  }
}

function readFactor(reader: Reader): Unit {
  const base = readBase(reader)
  return take(reader, '^') ? powerUnit(base, readExponent(reader)) : base
}

function readBase(reader: Reader): Unit {
  const token = reader.tokens[reader.at]
  if (take(reader, '(')) {
    reader.depth += 1
    if (reader.depth > DEEPEST) fail(reader, 'here fewer brackets should be open')
    const unit = reader.fault === undefined ? readUnit(reader) : dimensionless
    reader.depth -= 1
    if (!take(reader, ')')) fail(reader, 'here a closing bracket should stand')
    return unit
  }
  if (token?.kind === 'name') {
    reader.at += 1
    return meaningOf(token.text, reader.table)
  }
  if (token?.kind === 'number' && token.text === '1') {
    reader.at += 1
    return dimensionless
  }
  if (token?.kind === 'number' && reader.takesNumbers && Number(token.text) > 0) {
    reader.at += 1
    return primaryUnit(token.text)
  }
  fail(reader, 'here the name of a unit should stand')
  return dimensionless
}

function readExponent(reader: Reader): number {
  const isBracketed = take(reader, '(')
  const sign = take(reader, '-') ? -1 : 1
  const token = reader.tokens[reader.at]
  if (token?.kind !== 'number' || !Number.isInteger(Number(token.text))) {
    fail(reader, 'after ^ a whole number should stand')
    return 1
  }
  reader.at += 1
  if (isBracketed && !take(reader, ')')) fail(reader, 'here a closing bracket should stand')
  return sign * Number(token.text)
}

/** What a name means. `a per b` is `a/b` unless it is a name of its own; XMILE has `per_year`. */
function meaningOf(name: string, table: UnitTable): Unit {
  const key = unitKey(name)
  const known = table.meanings.get(key)
  if (known !== undefined) return known
  const [first = '', ...rest] = key.split(/(?:^|_)per_/)
  const above = first === '' ? dimensionless : (table.meanings.get(first) ?? primaryUnit(first))
  return rest.reduce((unit, below) => divideUnits(unit, meaningOf(below, table)), above)
}

function take(reader: Reader, sign: string): boolean {
  const token = reader.tokens[reader.at]
  if (reader.fault !== undefined || token?.kind !== 'sign' || token.text !== sign) return false
  reader.at += 1
  return true
}

/** Keeps the first fault: what follows it is read out of step. */
function fail(reader: Reader, expected: string): void {
  reader.fault ??= { token: reader.tokens[reader.at], expected }
}

function toIssue({ token, expected }: Fault, text: string, span: Span | undefined): Issue {
  const start = token?.start ?? text.trimEnd().length
  const length = token?.text.length ?? 1
  const place = span && partOfSpan(span, text, start, start + length)
  return issueOf('CO001', place, { unit: text.trim(), part: token?.text ?? 'its end', expected })
}
