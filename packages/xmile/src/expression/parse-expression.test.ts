import type { Expression, Subscript } from '@thaw/syntax'
import { describe, expect, it } from 'vitest'
import { quoteName } from './lex-name.ts'
import { parseExpression } from './parse-expression.ts'

function parsed(text: string): Expression {
  const { value, issues } = parseExpression(text, 'f')
  if (value === undefined) throw new Error(issues.map((issue) => issue.message).join('; '))
  return value
}

/** The expression with every bracket written out, so that a table shows what binds to what. */
function bracketed(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'reference': {
      const inside = expression.subscripts.map(bracketedSubscript).join(', ')
      return inside === '' ? expression.name : `${expression.name}[${inside}]`
    }
    case 'unary':
      return `(${expression.operator} ${bracketed(expression.operand)})`
    case 'binary':
      return `(${bracketed(expression.left)} ${expression.operator} ${bracketed(expression.right)})`
    case 'call':
      return `${expression.name}(${expression.arguments.map(bracketed).join(', ')})`
    case 'text':
    case 'lookup':
      throw new Error(`XMILE has no ${expression.kind}`)
    case 'conditional':
      return `(if ${bracketed(expression.condition)} then ${bracketed(expression.whenTrue)} else ${bracketed(expression.whenFalse)})`
  }
}

function bracketedSubscript(subscript: Subscript): string {
  switch (subscript.kind) {
    case 'index':
      return bracketed(subscript.expression)
    case 'all':
      return subscript.dimension === undefined ? '*' : `*:${subscript.dimension}`
    case 'range':
      return `${bracketed(subscript.first)}:${bracketed(subscript.last)}`
    case 'position':
      return `@${String(subscript.position)}`
  }
}

describe('precedence', () => {
  it.each([
    ['a + b * c', '(a + (b * c))'],
    ['a * b + c', '((a * b) + c)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b / c', '((a / b) / c)'],
    ['a * b / c * d', '(((a * b) / c) * d)'],
    ['a MOD b * c', '((a mod b) * c)'],
    ['2^3^2', '(2 ^ (3 ^ 2))'],
    ['-2^2', '(- (2 ^ 2))'],
    ['2^-1', '(2 ^ (- 1))'],
    ['2^-2^-3', '(2 ^ (- (2 ^ (- 3))))'],
    ['30^ - 30^-cons', '(30 ^ (- (30 ^ (- cons))))'],
    ['- -a', '(- (- a))'],
    ['a - -b', '(a - (- b))'],
    ['-a * b', '((- a) * b)'],
    ['+a - +b', '((+ a) - (+ b))'],
    ['(a + b) * c', '((a + b) * c)'],
    ['a < b + c', '(a < (b + c))'],
    ['a < b = c < d', '((a < b) = (c < d))'],
    ['a <> b = c', '((a <> b) = c)'],
    ['a <= b >= c', '((a <= b) >= c)'],
    ['a = b AND c = d OR e', '(((a = b) and (c = d)) or e)'],
    ['a OR b AND c', '(a or (b and c))'],
    ['NOT a AND b', '((not a) and b)'],
    ['NOT (a = b)', '(not (a = b))'],
    ['NOT NOT a', '(not (not a))'],
    ['NOT -a', '(not (- a))'],
    ['IF a > 1 THEN b ELSE c + 1', '(if (a > 1) then b else (c + 1))'],
    ['IF a THEN b ELSE IF c THEN d ELSE e', '(if a then b else (if c then d else e))'],
    ['IF a THEN IF b THEN c ELSE d ELSE e', '(if a then (if b then c else d) else e)'],
    ['2 * (IF a THEN b ELSE c)', '(2 * (if a then b else c))'],
    ['1 + IF a THEN b ELSE c + 2', '(1 + (if a then b else (c + 2)))'],
    ['( IF a oR b Then 1 eLSe 0 )', '(if (a or b) then 1 else 0)'],
    ['if_then_else(a > b, 1, 2)', '(if (a > b) then 1 else 2)'],
    ['MAX(a, b) ^ 2', '(MAX(a, b) ^ 2)'],
    ['MOD(a, b) MOD c', '((a mod b) mod c)'],
    ['MOD(a) MOD c', '(MOD(a) mod c)'],
    ['mod + a MOD Mod', '(mod + (a mod Mod))'],
    ['a + b * c // d / e', '(a + (SAFEDIV((b * c), d) / e))'],
    ['a // -b', 'SAFEDIV(a, (- b))'],
  ])('%s is %s', (text, expected) => {
    expect(bracketed(parsed(text))).toBe(expected)
  })
})

describe('numbers', () => {
  it.each([
    ['.4', 0.4],
    ['4.', 4],
    ['1e5', 100_000],
    ['1.6e+007', 1.6e7],
    ['3E-05', 3e-5],
    ['007', 7],
    ['.1223', 0.1223],
  ])('reads %s', (text, value) => {
    expect(parsed(text)).toMatchObject({ kind: 'number', value })
  })

  it('takes a sign as an operator', () => {
    expect(parsed('+.72')).toMatchObject({ kind: 'unary', operator: '+' })
  })
})

describe('names', () => {
  it.each([
    ['Total_population', 'Total_population'],
    ['"size of one\\ntime lynx harvest"', 'size of one time lynx harvest'],
    ['"Aux with $peC!@|, signs"', 'Aux with $peC!@|, signs'],
    ['"say \\"no\\" \\\\ twice"', 'say "no" \\ twice'],
    ['"then"', 'then'],
    ['Région_N°2', 'Région_N°2'],
    ['доля_элиты', 'доля_элиты'],
    ['$cost', '$cost'],
    ['Region.north', 'Region.north'],
    ['"Region 1"."far north"', 'Region 1.far north'],
    ['isee.utils.find', 'isee.utils.find'],
  ])('reads %s', (text, name) => {
    expect(parsed(text)).toMatchObject({ kind: 'reference', name, subscripts: [] })
  })

  it('ends a name at a space that does not break', () => {
    expect(bracketed(parsed('a\u00a0+\u00a0b'))).toBe('(a + b)')
  })
})

describe('calls and subscripts', () => {
  it.each([
    ['TIME', 'TIME'],
    ['PI()', 'PI()'],
    ['DELAY(Flow_2, 5, -20)', 'DELAY(Flow_2, 5, (- 20))'],
    ['a[north]', 'a[north]'],
    ['a[1, Age + 1]', 'a[1, (Age + 1)]'],
    ['SUM(a[Region, *])', 'SUM(a[Region, *])'],
    ['SUM(a[*:Cities])', 'SUM(a[*:Cities])'],
    ['SUM(a[1:3] * b[x:"far y"])', 'SUM((a[1:3] * b[x:far y]))'],
    ['a[@1, @2]', 'a[@1, @2]'],
    ['a[Region.north]', 'a[Region.north]'],
    ['a[b[c]]', 'a[b[c]]'],
    ['"table 1"(TIME)', 'table 1(TIME)'],
    ['a [x] + f (y)', '(a[x] + f(y))'],
  ])('reads %s', (text, expected) => {
    expect(bracketed(parsed(text))).toBe(expected)
  })
})

describe('forms of few files', () => {
  it.each([
    ["a' + 1", "('(a) + 1)"],
    ['1 + EXPRESSION MACRO(a, b) * c', '(1 + (EXPRESSION MACRO(a, b) * c))'],
    ['std.MAX(isee.x, "isee.y")', 'MAX(x, isee.y)'],
  ])('%s is %s', (text, expected) => {
    expect(bracketed(parsed(text))).toBe(expected)
  })

  it('table[north](x) calls one of several graphical functions', () => {
    expect(parsed('table[north](x)')).toMatchObject({
      kind: 'call',
      name: 'table',
      subscripts: [{ kind: 'index', expression: { name: 'north' } }],
      arguments: [{ name: 'x' }],
    })
  })
})

describe('comments and white space', () => {
  it.each([
    ['a {the first} + b', '(a + b)'],
    ['{all of {this} is a remark} a', 'a'],
    ['a\n\t+ b\r\n', '(a + b)'],
  ])('passes over them in %j', (text, expected) => {
    expect(bracketed(parsed(text))).toBe(expected)
  })
})

describe('spans', () => {
  it('point at the text of each part', () => {
    const text = '(a + "b c") *\n  MAX(d[x, *], -e)'
    const product = parsed(text)
    const shown = (part: Expression): string => text.slice(part.span.start, part.span.end)
    if (product.kind !== 'binary' || product.right.kind !== 'call') throw new Error('no product')
    expect(shown(product)).toBe(text)
    expect(shown(product.left)).toBe('(a + "b c")')
    expect(product.right.arguments.map(shown)).toEqual(['d[x, *]', '-e'])
    expect(product.right.nameSpan).toMatchObject({ line: 2, column: 3 })
  })

  it('of a choice reach from IF to the end of its last part', () => {
    const text = ' IF a THEN b ELSE c + 1 '
    const { span } = parsed(text)
    expect(text.slice(span.start, span.end)).toBe(text.trim())
  })
})

describe('faults', () => {
  it.each([
    ['', 'XM101 0-0', 'the end of the equation'],
    ['a +', 'XM101 3-3', 'a value is expected here, but there is the end of the equation'],
    ['* a', 'XM101 0-1', 'a value is expected here, but there is *'],
    ['a b', 'XM106 2-3', 'b follows a value directly'],
    ['2x', 'XM106 1-2', 'x follows a value directly'],
    ['(a)(b)', 'XM106 3-4', '( follows a value directly'],
    ['f(a b)', 'XM106 4-5', 'b follows a value directly'],
    ['(a + b', 'XM105 0-1', 'the ( that opens here is not closed'],
    ['a[x + 1', 'XM105 1-2', 'the [ that opens here is not closed'],
    ['a + b)', 'XM101 5-6', 'an operator or the end of the equation is expected'],
    ['f(a,)', 'XM101 4-5', 'a value is expected here, but there is )'],
    ['a[]', 'XM101 2-3', 'a value is expected'],
    ['IF a THEN b', 'XM101 11-11', 'ELSE is expected here'],
    ['IF a b', 'XM101 5-6', 'THEN is expected here'],
    ['10,000', 'XM108 2-3', 'a comma stands here'],
    ['"never closed', 'XM102 0-13', 'has no closing quote'],
    ['a == b', 'XM104 2-4', '== is not a sign'],
    ['a && b', 'XM104 2-4', '&& is not a sign'],
    ['a :AND: b', 'XM104 2-7', ':AND: is not a sign'],
    ['a \u2212 b', 'XM104 2-3', '\u2212 is not a sign'],
    ['\u201cname\u201d', 'XM104 0-1', '\u201c is not a sign'],
    ['a ? b', 'XM104 2-3', '? is not a sign'],
    ['1e999', 'XM107 0-5', '1e999 is larger'],
    ["SUM(a[1]')", 'XM111 8-9', 'behind something else'],
    ['a *.* b', 'XM112 2-5', 'not supported yet'],
    ['"a\\tb"', 'XM114 2-4', 'holds \\t'],
    ['a[@x]', 'XM115 2-3', '@ is followed by x'],
    ['a[@0]', 'XM115 2-3', '@ is followed by 0'],
  ])('of %j: %s', (text, place, words) => {
    const { value, issues } = parseExpression(text, 'f')
    expect(value).toBeUndefined()
    expect(
      issues.map(
        (issue) => `${issue.code} ${String(issue.span?.start)}-${String(issue.span?.end)}`,
      ),
    ).toEqual([place])
    expect(issues[0]?.message).toContain(words)
  })

  it('hold no apostrophe within a name, which is part of it; one behind a name transposes', () => {
    const { value, issues } = parseExpression("farms'_size + a'", 'f')
    expect(issues).toEqual([])
    expect(value).toMatchObject({ kind: 'binary', left: { name: "farms'_size" } })
    expect(quoteName("farms'_size")).toBe('"farms\'_size"')
  })

  it('warns of a comment without its end, which reaches to that of the equation', () => {
    const { value, issues } = parseExpression('a + 1 {was {2} before', 'f')
    expect(value && bracketed(value)).toBe('(a + 1)')
    expect(issues.map(({ code, span }) => [code, span?.start, span?.end])).toEqual([
      ['XM103', 6, 21],
    ])
    expect(parseExpression('{nothing else', 'f').value).toBeUndefined()
  })

  it('warns of NOT behind its value, as one converter writes it', () => {
    const { value, issues } = parseExpression('IF a not THEN 1 ELSE b not and c', 'f')
    expect(value && bracketed(value)).toBe('(if (not a) then 1 else ((not b) and c))')
    expect(issues.map((issue) => issue.code)).toEqual(['XM116', 'XM116'])
    expect(parseExpression('a not b', 'f').value).toBeUndefined()
  })

  it('warns of NOT before a comparison without brackets', () => {
    const { value, issues } = parseExpression('NOT a = b', 'f')
    expect(value && bracketed(value)).toBe('((not a) = b)')
    expect(issues).toMatchObject([{ code: 'XM110', severity: 'warning' }])
    expect(parseExpression('(NOT a) = b', 'f').issues).toEqual([])
  })

  it('refuses what is nested too deeply, or too long, without falling over', () => {
    const deep = '('.repeat(50_000) + 'a' + ')'.repeat(50_000)
    const signs = '-'.repeat(3000) + 'a'
    const long = 'a' + ' + a'.repeat(50_000)
    for (const text of [deep, signs, long]) {
      expect(parseExpression(text, 'f').issues.map((issue) => issue.code)).toEqual(['XM109'])
    }
  })

  it('says where the missing bracket was noticed', () => {
    const [issue] = parseExpression('MAX(a, b * (c + d)', 'f').issues
    expect(issue?.related[0]?.span).toMatchObject({ start: 18, end: 18 })
  })
})
