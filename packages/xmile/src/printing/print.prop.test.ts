import { canonicalName, type Expression, type ModelDocument, type Subscript } from '@thaw/syntax'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExpression } from '../expression/parse-expression.ts'
import { parseXmile } from '../parse-xmile.ts'
import { printExpression } from './print-expression.ts'
import { printXmile } from './print-xmile.ts'

const span = { file: 'f', start: 0, end: 0, line: 1, column: 1 }

/** A tree without its places, so that two trees of different texts can be compared. */
function placeless(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      key === 'span' || key === 'nameSpan' ? undefined : value,
    ),
  )
}

// ---------------------------------------------------------------- expressions

const name = fc
  .oneof(
    { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/) },
    fc.constantFrom('then', 'NOT', 'mod', 'a.b', 'a.2', '.', '\u2212x', '"', '\\n', 'доля', 'a,b]'),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  )
  .map((text) => text.trim())
  .filter((text) => canonicalName(text) !== '' && !/^if[\s_]+then[\s_]+else$/i.test(text))

const binaryOperators = [
  ...(['+', '-', '*', '/', 'mod', '^', '<', '<=', '>', '>=', '=', '<>', 'and', 'or'] as const),
]

const { expression } = fc.letrec<{ expression: Expression; subscript: Subscript }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .double({ min: 0, noNaN: true, noDefaultInfinity: true })
      .map((value) => ({ kind: 'number' as const, value: value + 0, span })),
    fc.record({
      kind: fc.constant('reference' as const),
      name,
      subscripts: fc.array(tie('subscript'), { maxLength: 2 }),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('unary' as const),
      operator: fc.constantFrom('-', '+', 'not'),
      operand: tie('expression'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...binaryOperators),
      left: tie('expression'),
      right: tie('expression'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name,
      arguments: fc.array(tie('expression'), { maxLength: 3 }),
      span: fc.constant(span),
      nameSpan: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('conditional' as const),
      condition: tie('expression'),
      whenTrue: tie('expression'),
      whenFalse: tie('expression'),
      span: fc.constant(span),
    }),
  ),
  subscript: fc.oneof(
    fc.record({
      kind: fc.constant('index' as const),
      expression: tie('expression'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('all' as const),
      dimension: fc.option(name.filter(isOneName), { nil: undefined }),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('range' as const),
      first: tie('expression'),
      last: tie('expression'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('position' as const),
      position: fc.integer({ min: 1, max: 9 }),
      span: fc.constant(span),
    }),
  ),
}))

function isOneName(text: string): boolean {
  return !text.includes('.')
}

describe('printExpression', () => {
  it('writes what parses to the same tree', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const text = printExpression(tree)
        const { value, issues } = parseExpression(text, 'f')
        expect(issues.filter((issue) => issue.severity === 'error')).toEqual([])
        expect(placeless(value)).toEqual(placeless(tree))
      }),
      { seed: 4, numRuns: 600 },
    )
  })

  it.each([
    ['a+(b*c)', 'a + b * c'],
    ['(a+b)*c', '(a + b) * c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['(a^b)^c', '(a^b)^c'],
    ['a^(b^c)', 'a^b^c'],
    ['(-a)^2', '(-a)^2'],
    ['-(a^2)', '-a^2'],
    ['not(a=b) and c', 'NOT (a = b) AND c'],
    ['(if a then b else c)+1', '(IF a THEN b ELSE c) + 1'],
    ['if_then_else(a,b,c)', 'IF a THEN b ELSE c'],
    ['"two words"[*]', '"two words"[*]'],
  ])('writes %s as %s', (text, expected) => {
    const { value } = parseExpression(text, 'f')
    expect(value && printExpression(value)).toBe(expected)
  })
})

// ------------------------------------------------------------------ documents

const words = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replace(/[\p{C}\p{Z}]/gu, ' ').trim())

const names = (maxLength: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    name.filter((text) => !/[\p{C}]/u.test(text)),
    {
      maxLength,
      selector: canonicalName,
    },
  )

const place = (text: string): { name: string; span: typeof span } => ({ name: text, span })

const lookup = fc
  .array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.double({ min: -1e9, max: 1e9 })), {
    minLength: 2,
    maxLength: 5,
  })
  .chain((points) =>
    fc.constantFrom('continuous', 'extrapolate', 'discrete').map((interpolation) => ({
      xs: points.map(([x]) => x).sort((left, right) => left - right),
      ys: points.map(([, y]) => (Number.isNaN(y) ? 0 : y)),
      interpolation,
      span,
    })),
  )

const simSpecs = fc.record({
  start: fc.integer({ min: -50, max: 50 }),
  stop: fc.integer({ min: 51, max: 99 }),
  dt: fc.constantFrom(0.1, 0.25, 1 / 3, 1e-7),
  saveStep: fc.constantFrom(0.1, 0.25, 1, 5),
  method: fc.constantFrom('euler', 'rk4'),
  timeUnit: fc.constantFrom('years', undefined),
  span: fc.constant(span),
})

/** An equation for the whole variable, or for the element(s) `subscripts`. */
const equation = (
  subscripts: readonly string[] | undefined,
  withLookup: boolean,
): fc.Arbitrary<ModelDocument['variables'][number]['equations'][number]> =>
  fc
    .tuple(expression, withLookup ? fc.option(lookup, { nil: undefined }) : fc.constant(undefined))
    .map(([tree, points]) => ({
      subscripts,
      expression: tree,
      lookup: points,
      text: printExpression(tree),
      span,
    }))

const variable = (
  own: string,
  dimensions: ModelDocument['dimensions'],
): fc.Arbitrary<ModelDocument['variables'][number]> =>
  fc.constantFrom('stock', 'flow', 'auxiliary', 'lookup').chain((kind) => {
    const [dimension] = dimensions
    const isArray = dimension !== undefined && dimension.elements.length > 0
    const subscripts = isArray ? dimension.elements.map((element) => [element]) : []
    const points = [undefined, ...subscripts].slice(isArray ? 1 : 0)
    const equations: fc.Arbitrary<ModelDocument['variables'][number]['equations']> =
      kind === 'lookup'
        ? fc.tuple(
            ...points.map((one) =>
              lookup.map((made) => ({
                subscripts: one,
                expression: undefined,
                lookup: made,
                text: '',
                span,
              })),
            ),
          )
        : isArray
          ? fc.tuple(
              equation(undefined, false),
              ...subscripts.map((one) => equation(one, kind !== 'stock')),
            )
          : fc.tuple(equation(undefined, kind !== 'stock'))
    return fc.record({
      kind: fc.constant(kind),
      name: fc.constant(own),
      dimensions: fc.constant(isArray ? [place(dimension.name)] : []),
      equations,
      inflows: kind === 'stock' ? names(2).map((flows) => flows.map(place)) : fc.constant([]),
      outflows: kind === 'stock' ? names(2).map((flows) => flows.map(place)) : fc.constant([]),
      isNonNegative: kind === 'stock' || kind === 'flow' ? fc.boolean() : fc.constant(false),
      unit: words.map((text) => (text === '' ? undefined : { text, span })),
      doc: words,
      span: fc.constant(span),
      nameSpan: fc.constant(span),
    })
  })

const modelDocument: fc.Arbitrary<ModelDocument> = fc
  .tuple(names(2), names(4), names(3), names(3))
  .chain(([dimensionNames, elements, variableNames, unitNames]) => {
    const dimensions =
      elements.length === 0 ? [] : dimensionNames.map((own) => ({ name: own, elements, span }))
    return fc.record({
      kind: fc.constant('document' as const),
      file: fc.constant('f'),
      language: fc.constant('xmile' as const),
      name: words.map((text) => (text === '' ? undefined : text)),
      simSpecs,
      units: fc.constant(
        unitNames.map((own) => ({ name: own, aliases: ['other'], equation: 'a/b', span })),
      ),
      dimensions: fc.constant(dimensions),
      variables: fc.tuple(...variableNames.map((own) => variable(own, dimensions))),
      groups: fc.constant(
        variableNames.slice(0, 1).map((own) => ({
          name: own,
          doc: 'why \\n "this"',
          members: variableNames.map(place),
          span,
        })),
      ),
    })
  })

/** Names that are no file-level choice: not empty, so that the model that bears one is no main model. */
const partNames = names(2)

const connections = fc.array(
  fc.record({
    to: name.filter((text) => !text.startsWith('.')).map(place),
    from: fc
      .tuple(
        fc.constantFrom('', '.'),
        name.filter((text) => !text.startsWith('.')),
      )
      .map(([dot, text]) => place(dot + text)),
  }),
  { maxLength: 2 },
)

/** The same documents with submodels, modules of them, and macros. */
const partedDocument: fc.Arbitrary<ModelDocument> = fc
  .tuple(modelDocument, partNames, names(2), names(3))
  .chain(([tree, submodels, modules, macroNames]) => {
    const holder = {
      variables: fc.tuple(...tree.variables.map(({ name: own }) => variable(own, tree.dimensions))),
      span: fc.constant(span),
    }
    const module = (own: string): fc.Arbitrary<NonNullable<ModelDocument['modules']>[number]> =>
      fc.record({
        name: fc.constant(own),
        model: fc.constantFrom(own, ...submodels),
        connections,
        span: fc.constant(span),
      })
    const listed = <Item>(
      items: readonly fc.Arbitrary<Item>[],
    ): fc.Arbitrary<Item[] | undefined> =>
      items.length === 0 ? fc.constant(undefined) : fc.tuple(...items)
    return fc.record({
      ...(Object.fromEntries(
        Object.entries(tree).map(([key, value]) => [key, fc.constant(value)]),
      ) as { [Key in keyof ModelDocument]-?: fc.Arbitrary<ModelDocument[Key]> }),
      submodels: listed(
        submodels.map((own) =>
          fc.record({
            ...holder,
            name: fc.constant(own),
            modules: fc.tuple(...modules.map(module)),
            groups: fc.constant([]),
          }),
        ),
      ),
      modules: listed(modules.map(module)),
      macros: listed(
        macroNames.map((own, index) =>
          fc.record({
            ...holder,
            name: fc.constant(own),
            parameters: fc.tuple(
              ...modules.map((parameter) =>
                expression.map((tree) => ({
                  ...place(parameter),
                  default: index === 0 ? tree : undefined,
                })),
              ),
            ),
            outputs: fc.constant([]),
            value: expression,
          }),
        ),
      ),
    })
  })

describe('printXmile', () => {
  it('writes submodels, modules and macros that parse to the same tree', () => {
    fc.assert(
      fc.property(partedDocument, (tree) => {
        const { value, issues } = parseXmile(printXmile(tree), 'f')
        expect(issues.filter((issue) => issue.code !== 'XM110')).toEqual([])
        expect(placeless(value)).toEqual(placeless(tree))
      }),
      { seed: 21, numRuns: 200 },
    )
  })

  it('writes what parses to the same tree', () => {
    fc.assert(
      fc.property(modelDocument, (tree) => {
        const text = printXmile(tree)
        const { value, issues } = parseXmile(text, 'f')
        expect(issues.filter((issue) => issue.code !== 'XM110')).toEqual([])
        expect(placeless(value)).toEqual(placeless(tree))
      }),
      { seed: 12, numRuns: 200 },
    )
  })
})
