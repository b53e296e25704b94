import { hasErrors } from '@thaw/core'
import type { ModelDocument, VariableNode } from '@thaw/syntax'
import { describe, expect, it } from 'vitest'
import { parseVensim } from './parse-vensim.ts'

function documentOf(text: string): ModelDocument {
  const { value, issues } = parseVensim(text, { file: 'f.mdl' })
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  if (value === undefined) throw new Error('no document')
  return value
}

function variable(document: ModelDocument, name: string): VariableNode {
  const found = document.variables.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

const names = (places: readonly { readonly name: string }[]): readonly string[] =>
  places.map(({ name }) => name)

describe('stocks', () => {
  it('have the variables of their rate as flows where it is a plain sum', () => {
    const document = documentOf(
      'S = INTEG(in + in2 - (out - back), 5) ~~| in = S ~~| in2 = S ~~| out = S ~~| back = S ~ u ~ d |',
    )
    const stock = variable(document, 'S')
    expect([names(stock.inflows), names(stock.outflows)]).toEqual([['in', 'in2', 'back'], ['out']])
    expect(stock.equations[0]?.expression).toMatchObject({ kind: 'number', value: 5 })
    expect(variable(document, 'in').kind).toBe('flow')
  })

  it.each([
    ['a product', 'S = INTEG(2*in, 0) ~~| in = S ~~|'],
    ['a constant', 'S = INTEG(k, 0) ~~| k = 3 ~~|'],
    ['a stock', 'S = INTEG(T, 0) ~~| T = INTEG(-S, 1) ~~|'],
    [
      'a variable that enters another stock already',
      'T = INTEG(in, 0) ~~| S = INTEG(in, 0) ~~| in = S ~~|',
    ],
    ['one variable twice', 'S = INTEG(in + in, 0) ~~| in = S ~~|'],
    ['other subscripts', 'R: a, b ~~| S[R] = INTEG(in[a], 0) ~~| in[R] = S[R] ~~|'],
    ['a scalar', 'R: a, b ~~| S[R] = INTEG(in, 0) ~~| in = S[a] ~~|'],
    [
      'other terms for other elements',
      'R: a, b ~~| S[a] = INTEG(in[a], 0) ~~| S[b] = INTEG(-in[b], 0) ~~| in[R] = S[R] ~~|',
    ],
  ])('have one flow of their own where the rate has %s', (_, text) => {
    const document = documentOf(text)
    const stock = variable(document, 'S')
    expect(names(stock.inflows)).toEqual(['S net flow'])
    expect(variable(document, 'S net flow')).toMatchObject({
      kind: 'flow',
      isImplicit: true,
      equations: stock.equations.map(({ subscripts }) => ({ subscripts })),
    })
  })

  it('may have elements that are plain numbers: nothing flows there', () => {
    const document = documentOf('R: a, b ~~| S[a] = INTEG(1, 2) ~~| S[b] = 7 ~~|')
    const values = (name: string): readonly unknown[] =>
      variable(document, name).equations.map(({ expression }) => expression)
    expect(values('S')).toMatchObject([{ value: 2 }, { value: 7 }])
    expect(values('S net flow')).toMatchObject([{ value: 1 }, { value: 0 }])
  })
})

describe('subscripts', () => {
  const ranges = 'All: S1, c, (d1-d3) ~~| S1: a, b ~~| Same <-> S1 ~~|'

  it('expand ranges within ranges, sequences and other names', () => {
    const { dimensions } = documentOf(`${ranges} x[All] = 1 ~~|`)
    expect(dimensions.map(({ name, elements }) => [name, ...elements])).toEqual([
      ['S1', 'a', 'b'],
      ['All', 'a', 'b', 'c', 'd1', 'd2', 'd3'],
      ['Same', 'a', 'b'],
    ])
  })

  it.each([
    ['x[S1] = 1 ~~|', ['S1']],
    ['x[Same] = 1 ~~|', ['Same']],
    ['x[a] = 1 ~~| x[b] = 1 ~~|', ['S1']],
    ['x[S1] = 1 ~~| x[d1] = 1 ~~|', ['All']],
    ['x[c, Same] = 1 ~~|', ['All', 'Same']],
  ])('%s is an array over the smallest ranges', (text, dimensions) => {
    expect(names(variable(documentOf(ranges + text), 'x').dimensions)).toEqual(dimensions)
  })

  it.each([
    ['A: a1, a2 -> B ~~|', [['b1'], ['b2']]],
    ['A: a1, a2 -> (B: b2, b1) ~~|', [['b2'], ['b1']]],
    ['A: a1, a2 -> (C: Sub, c3) ~~|', [['c1', 'c2'], ['c3']]],
    ['A: Both, a3 -> (B: b2, b1) ~~| Both: a1, a2 ~~|', [['b2'], ['b2'], ['b1']]],
    ['A: a1, a2 -> (C: (c1-c2)) ~~|', [['c1'], ['c2']]],
  ])('%s maps each element', (text, targets) => {
    const others = 'B: b1, b2 ~~| C: c1, c2, c3 ~~| Sub: c1, c2 ~~|'
    const document = documentOf(`${text} ${others} x[A] = 1 ~~|`)
    const [mapping] = document.dimensions.find(({ name }) => name === 'A')?.mappings ?? []
    expect(mapping?.targets).toEqual(targets)
  })

  it('give each element its number of a list, the last range across', () => {
    const document = documentOf(`${ranges} x[c, S1] = 1, 2 ~~| y[S1, Same] = 1, 2; 3, 4; ~~|`)
    const listed = (name: string): readonly unknown[] =>
      variable(document, name).equations.map(({ subscripts, expression }) => [
        subscripts?.join(),
        expression?.kind === 'number' ? expression.value : undefined,
      ])
    expect(listed('x')).toEqual([
      ['c,a', 1],
      ['c,b', 2],
    ])
    expect(listed('y')).toEqual([
      ['a,a', 1],
      ['a,b', 2],
      ['b,a', 3],
      ['b,b', 4],
    ])
  })
})

describe('the parts of a file', () => {
  const file = [
    '{UTF-8}',
    'x[r1] = 1 ~~|',
    'x[r2] = 1 ~ Person ~|',
    'R: r1, r2 ~~|',
    'y = 2\t~\tPerson [0,?]\t~\tHas "one quote, a { and',
    '\t\ttwo lines\t~\t:SUPPLEMENTARY\t|',
    ':MACRO: GROW(start, rate : total)',
    'GROW = INTEG(GROW*rate/TIME STEP$, start) ~~|',
    'total = GROW ~~|',
    ':END OF MACRO:',
    '********************************************************',
    '\t.Control',
    '********************************************************~',
    '\t\tSimulation Control Parameters',
    '\t|',
    'TIME STEP  = 1 ~ Month [0,?] ~ The time step. |',
    '\\\\\\---/// Sketch information - do not modify anything except names',
    '10,1,x = 3 ~~|',
    '///---\\\\\\',
    ':L\u007f<%^E!@',
    '1:Current.vdf',
    '15:0,0,0,5,0,0',
    '22:$,Dollar,Dollars,$s',
  ]

  it.each(['\n', '\r\n', '\r'])('are told apart whatever ends the lines: %j', (lineEnd) => {
    const document = documentOf(file.join(lineEnd))
    expect(names(document.variables)).toEqual(['x', 'y', 'TIME STEP'])
    expect(variable(document, 'x').unit?.text).toBe('Person')
    expect(variable(document, 'y').doc).toBe('Has "one quote, a { and\ntwo lines')
    expect(document.control).toMatchObject({ method: 'rk4', timeUnit: 'Month' })
    expect(document.units[0]).toMatchObject({ name: '$', aliases: ['Dollar', 'Dollars', '$s'] })
    expect(document.groups).toMatchObject([
      { name: '.Control', doc: 'Simulation Control Parameters', members: [{ name: 'TIME STEP' }] },
    ])
    expect(document.macros).toMatchObject([
      {
        name: 'GROW',
        parameters: [{ name: 'start' }, { name: 'rate' }],
        outputs: [{ name: 'total' }],
      },
    ])
    const [macro] = document.macros ?? []
    expect(names(macro?.variables ?? [])).toEqual(['GROW', 'GROW net flow', 'total'])
  })

  it('are told apart without sketch, and with settings alone', () => {
    const bare = documentOf('x = 1 ~~|\n:L<%^E!@\n15:0,0,0,3,0,0')
    expect(bare.control?.method).toBe('rk2')
    expect(names(documentOf('x = 1 ~~|').variables)).toEqual(['x'])
  })

  it('say where the steps were to follow the error', () => {
    const told = (method: number): readonly (readonly [string, number | undefined])[] =>
      parseVensim(`x = 1 ~~|\n:L<%^E!@\n15:0,0,0,${method},0,0`, { file: 'f.mdl' }).issues.map(
        ({ code, span }) => [code, span?.line],
      )
    expect(told(1)).toEqual([['VE505', 3]])
    expect(told(4)).toEqual([['VE505', 3]])
    for (const method of [0, 2, 3, 5, 9]) expect(told(method)).toEqual([])
  })
})

describe('a range that is named like an element', () => {
  const told = (text: string): string | undefined =>
    parseVensim(text, { file: 'f.mdl' }).issues[0]?.message

  it('is named where a list or a mapping has another length for it', () => {
    const ranges = 'A: a1, a2 ~~| A2: b1, b2 ~~|'
    const why = '"a2" in the list of "A" is a subscript range.'
    expect(told(`${ranges} x[A] = 1, 2 ~~|`)).toContain(why)
    expect(told(`A: a1, a2 -> C ~~| A2: b1, b2 ~~| C: c1, c2 ~~| x[A] = 1 ~~|`)).toContain(why)
  })
})

describe('a bar that is missing', () => {
  it('is told where the comment before it holds what looks like equations', () => {
    const text = 'a = 5 ~ Month ~ comment\nb = 6 ~ Month\n~ c |\nx = 1 ~ ~ y = 2 in the mean |'
    const bare = 'a = 5 ~ Month ~ comment\nb = a * 6\nx[r] = INTEG(a, b)\n|'
    const told = (written: string): readonly string[] =>
      parseVensim(written, { file: 'f.mdl' }).issues.map(
        ({ code, message }) => `${code} ${message}`,
      )
    expect(told(bare)).toEqual([
      'VE213 The comment of "a" holds what looks like an equation: b = a * 6.',
    ])
    expect(told(text).join()).not.toContain('VE213')
  })
})

describe('Time', () => {
  const told = (text: string): readonly string[] =>
    parseVensim(text, { file: 'f.mdl' }).issues.map(({ code }) => code)

  it.each(['Time = 4', 'time := 4', '"Time"((0,0),(1,1))', 'TIME : a, b', 'Time[r] = 1, 2'])(
    'cannot be defined: %s',
    (text) => {
      expect(told(`${text} ~~| r: r1, r2 ~~| x = Time ~~|`)).toEqual(['VE212'])
    },
  )

  it('may be named, and control variables are defined as ever', () => {
    expect(told('Time ~ Year ~| TIME STEP = 1 ~~| INITIAL TIME = 0 ~~| x = Time ~~|')).toEqual([])
  })
})

describe('data from files', () => {
  const sheet = {
    name: 'S',
    rows: [
      [undefined, 1, 2, 3],
      ['a', 10, undefined, 30],
      ['b', 40, 50, 60],
      ['c', 7, 8, 9],
    ],
  }
  const range = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 }
  const names = [{ name: 'block', sheet: 'S', within: undefined, range }]
  const open = (
    file: string,
  ): ReturnType<NonNullable<Parameters<typeof parseVensim>[1]['open']>> =>
    file === 'd.xlsx' ? { value: { file, sheets: [sheet], names }, issues: [] } : undefined
  const read = (text: string): ReturnType<typeof parseVensim> =>
    parseVensim(`R: a, b ~~| Q: x, y ~~| ${text} ~~|`, { file: 'f.mdl', open })
  const equations = (text: string): readonly unknown[] =>
    (read(text).value?.variables[0]?.equations ?? []).map(({ subscripts, expression, lookup }) => [
      subscripts?.join(),
      ...(lookup === undefined
        ? [expression?.kind === 'number' ? expression.value : undefined]
        : [lookup.xs.join(), lookup.ys.join(), lookup.interpolation]),
    ])

  it('are constants, across and down, or turned', () => {
    expect(equations("v = GET DIRECT CONSTANTS('d.xlsx', 'S', 'B2')")).toEqual([[undefined, 10]])
    expect(equations("v[R] = GET XLS CONSTANTS('d.xlsx', 's', 'B2*')")).toEqual([
      ['a', 10],
      ['b', 40],
    ])
    expect(equations("v[R, Q] = GET DIRECT CONSTANTS('d.xlsx', 'S', 'B3')")).toEqual([
      ['a,x', 40],
      ['a,y', 50],
      ['b,x', 7],
      ['b,y', 8],
    ])
  })

  it('are series with missing points, for each element in the next row', () => {
    expect(equations("v[R] :RAW: := GET DIRECT DATA('d.xlsx', 'S', '1', 'block')")).toEqual([
      ['a', '1,3', '10,30', 'raw'],
      ['b', '1,2,3', '40,50,60', 'raw'],
    ])
    expect(equations("v[R](GET DIRECT LOOKUPS('d.xlsx', 'S', '1', 'B2'))")).toHaveLength(2)
  })

  it('are elements, across and down', () => {
    const { value } = read("C: GET DIRECT SUBSCRIPT('d.xlsx', 'S', 'A2', 'A', 'el ') ~~| v = 1")
    expect(value?.dimensions.at(-1)?.elements).toEqual(['el a', 'el b', 'el c'])
  })

  it.each([
    ["v = GET DIRECT CONSTANTS('other.xlsx', 'S', 'B2')", 'VE601'],
    ["v = GET DIRECT CONSTANTS('d.xlsx', 'T', 'B2')", 'VE602'],
    ["v = GET DIRECT CONSTANTS('d.xlsx', 'S', 'no name')", 'VE603'],
    ["v = GET DIRECT CONSTANTS('d.xlsx', 'S', 'A2')", 'VE604'],
    ["v = GET DIRECT CONSTANTS('d.xlsx')", 'VE605'],
    ["v := GET DIRECT DATA('d.xlsx', 'S', '1', 'F9')", 'VE606'],
    ["v = 1 + GET DIRECT CONSTANTS('d.xlsx', 'S', 'B2')", 'VE607'],
    ["v := GET VDF DATA('d.vdf', 'v', 0, 1)", 'VE504'],
  ])('%s is refused', (text, code) => {
    const { issues } = read(text)
    expect(issues.map((one) => one.code)).toEqual([code])
    expect(hasErrors(issues)).toBe(true)
  })
})
