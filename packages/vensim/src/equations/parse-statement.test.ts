import { hasErrors, sourceFile, type Issue } from '@thaw/core'
import type { Expression } from '@thaw/syntax'
import { describe, expect, it } from 'vitest'
import { parseStatement } from './parse-statement.ts'
import type { Statement } from './statement.ts'

function read(text: string): { statement: Statement | undefined; issues: readonly Issue[] } {
  const issues: Issue[] = []
  const place = { start: 0, end: text.length }
  const statement = parseStatement(sourceFile('f', text), place, (found) => issues.push(found))
  return { statement, issues }
}

/** Brackets around every operation show how it was read. */
function show(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'text':
      return `'${expression.value}'`
    case 'reference':
      return expression.name + showSubscripts(expression.subscripts)
    case 'unary':
      return `(${expression.operator} ${show(expression.operand)})`
    case 'binary':
      return `(${show(expression.left)} ${expression.operator} ${show(expression.right)})`
    case 'conditional': {
      const { condition, whenTrue, whenFalse } = expression
      return `if(${[condition, whenTrue, whenFalse].map(show).join(', ')})`
    }
    case 'call': {
      const values = expression.arguments.map(show).join(', ')
      const outputs = expression.outputs?.map(({ name }) => name).join(', ')
      const subscripts = showSubscripts(expression.subscripts ?? [])
      return `${expression.name}${subscripts}(${values}${outputs === undefined ? '' : ` : ${outputs}`})`
    }
    case 'lookup': {
      const { xs, ys } = expression.lookup
      const points = xs.map((x, at) => `${x},${ys[at] ?? ''}`).join(' ')
      return `table<${points}>(${show(expression.input)})`
    }
  }
}

function showSubscripts(
  subscripts: Extract<Expression, { kind: 'reference' }>['subscripts'],
): string {
  const names = subscripts.map((subscript) =>
    subscript.kind === 'index'
      ? show(subscript.expression)
      : subscript.kind === 'all'
        ? `${subscript.dimension ?? ''}!`
        : subscript.kind,
  )
  return names.length === 0 ? '' : `[${names.join(',')}]`
}

function right(text: string): string {
  const { statement, issues } = read(text)
  expect(issues).toEqual([])
  if (statement?.kind !== 'equation') return statement?.kind ?? 'nothing'
  const side = statement.right
  if (side?.kind === 'list') return side.rows.map((row) => row.map(show).join(',')).join(';')
  return side === undefined ? 'nothing' : show(side.expression)
}

describe('the right side of an equation', () => {
  it.each([
    // Source: vensim.com, "operators"; recorded tests "arithmetics" and "exponentiation".
    ['4^3^2', '(4 ^ (3 ^ 2))'],
    ['-2^2', '(- (2 ^ 2))'],
    ['2^-2^-3', '(2 ^ (- (2 ^ (- 3))))'],
    ['a-b-c', '((a - b) - c)'],
    ['a/b*c', '((a / b) * c)'],
    ['-a*b', '((- a) * b)'],
    ['a + b*c < d', '((a + (b * c)) < d)'],
    [':NOT: a > b', '(not (a > b))'],
    [':NOT: a = b :AND: c', '((not (a = b)) and c)'],
    ['a :OR: b :AND: c', '(a or (b and c))'],
    ['a :or: :not: b <> c', '(a or (not (b <> c)))'],
    ['(a = b) = c', '((a = b) = c)'],
    // Numbers
    ['.4', '0.4'],
    ['5.', '5'],
    ['1.6e+007', '16000000'],
    ['+ 3', '(+ 3)'],
    [':NA:', String(-(2 ** 109))],
    // Names
    ['Total  population\t_of', 'Total population _of'],
    ["it's $5", "it's $5"],
    ['"a*b \\"c\\""', 'a*b "c"'],
    ['größe über', 'größe über'],
    ['two\\\n\t\t words', 'two words'],
    ['hyphen\\\n\t\tated', 'hyphenated'],
    ['a {a comment {within} one} + b', '(a + b)'],
    // Calls, subscripts, tables
    ['IF THEN ELSE(a, b, c)', 'if(a, b, c)'],
    ['IF_THEN_ELSE(a, b, c)', 'if(a, b, c)'],
    ['RANDOM 0 1()', 'RANDOM 0 1()'],
    ['SUM(x[A!, b]*y[A!])', 'SUM((x[A!,b] * y[A!]))'],
    ['x[0 to 4]', 'x[0 to 4]'],
    ['table[A](Time)', 'table[A](Time)'],
    ['add3(a, b+1 : lo, hi)', 'add3(a, (b + 1) : lo, hi)'],
    ["GET DIRECT DATA('f.xlsx', 'S', '4', 'B5')", "GET DIRECT DATA('f.xlsx', 'S', '4', 'B5')"],
    ['WITH LOOKUP(a, ([(0,0)-(9,9),(5,5)],(2,3),(0,- 1)))', 'table<0,-1 2,3>(a)'],
    ['1 + WITH LOOKUP(a, (0,2, 5,6))', '(1 + table<0,5 2,6>(a))'],
    // Lists
    ['1, -2, 3', '1,(- 2),3'],
    ['1,2;3,4;', '1,2;3,4'],
    ['TABBED ARRAY(\n 1\t2\n 3 -4 )', '1,2;3,-4'],
  ])('%s', (text, shown) => {
    expect(right(`x = ${text}`)).toBe(shown)
  })

  it.each([
    ['a < b < c', 'VE107'],
    ['a b(', 'VE101'],
    ['(a', 'VE105'],
    ['(a b) c', 'VE106'],
    ['2 a', 'VE106'],
    ['a + ', 'VE101'],
    ['f(a,,b)', 'VE101'],
    ['a = = b', 'VE101'],
    ['a == b', 'VE101'],
    ['a % b', 'VE104'],
    ['a \u2212 b', 'VE104'],
    ['"a', 'VE102'],
    ["'a", 'VE102'],
    ['{a', 'VE103'],
    ['', 'VE109'],
    [`${'('.repeat(200)}a`, 'VE108'],
    [`${'a+'.repeat(5000)}a`, 'VE108'],
    ['WITH LOOKUP(a, ((0,1)))', 'VE401'],
    ['WITH LOOKUP(a, (0,1,2))', 'VE402'],
  ])('%s is refused', (text, code) => {
    const { statement, issues } = read(`x = ${text}`)
    expect(issues.map((one) => one.code)).toEqual([code])
    expect(statement).toMatchObject({ kind: 'equation', left: { name: 'x' }, right: undefined })
  })
})

describe('the kind of an entry', () => {
  it.each([
    ['x = 1', 'equation'],
    ['x == 1', 'equation'],
    ['x := y', 'equation'],
    ['x[A] :EXCEPT: [a1], [a2] = 1', 'equation'],
    ['x[A]:HOLD BACKWARD::=y', 'equation'],
    ['x', 'data'],
    ['x[A] :RAW:', 'data'],
    ['x((0,1),(1,2))', 'table'],
    ['x[a]([(0,0)-(1,1)],(0,1),(1,2))', 'table'],
    ["x(GET XLS LOOKUPS('f', 't', '4', 'C5'))", 'table'],
    ['A : a1, a2', 'range'],
    ['A : (a1-a9), b -> B, (C: c1, sub)', 'range'],
    ['A <-> B', 'alias'],
    ["x :IS: 'text'", 'text'],
    ['c :THE CONDITION: a > 1 :IMPLIES: b > 1', 'check'],
    ['t :TEST INPUT: a = RC STEP(a, 0)', 'check'],
  ])('%s', (text, kind) => {
    const { statement, issues } = read(text)
    expect(hasErrors(issues)).toBe(false)
    expect(statement?.kind).toBe(kind)
  })

  it('keeps exceptions, and the keyword of data', () => {
    const { statement } = read('x[A, b] :EXCEPT: [a1, b], [a2, b] :LOOK FORWARD: := y')
    expect(statement).toMatchObject({
      isData: true,
      left: {
        subscripts: [{ name: 'A' }, { name: 'b' }],
        except: [
          [{ name: 'a1' }, { name: 'b' }],
          [{ name: 'a2' }, { name: 'b' }],
        ],
        interpolation: 'forward',
      },
    })
  })
})
