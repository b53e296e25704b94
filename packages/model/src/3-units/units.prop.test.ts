/** Random equations that are right in their units by the way they are made. */
import {
  divideUnits,
  multiplyUnits,
  powerUnit,
  primaryUnit,
  printUnit,
  type Unit,
} from '@thaw/core'
import { documentOf } from '@thaw/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkModel } from '../check-model.ts'

/** Units that variables have, by the letter that their names begin with. */
const units: Readonly<Record<string, Unit>> = {
  p: primaryUnit('persons'),
  t: primaryUnit('year'),
  m: primaryUnit('roubles'),
  r: divideUnits(primaryUnit('persons'), primaryUnit('year')),
  n: new Map(),
}

/** A text that has the unit; numbers stand only where the rule lets them. */
function expressionOf(unit: Unit, depth: number): fc.Arbitrary<string> {
  const leaves = Object.entries(units)
    .filter(([, own]) => printUnit(own) === printUnit(unit))
    .map(([letter]) => fc.nat({ max: 2 }).map((index) => `${letter}${index}`))
  if (depth === 0) return leaves.length > 0 ? fc.oneof(...leaves) : productOf(unit)
  const same = fc.tuple(expressionOf(unit, depth - 1), expressionOf(unit, depth - 1))
  const other = fc.constantFrom(...Object.values(units))
  return fc.oneof(
    ...leaves,
    same.map(([left, right]) => `(${left} + ${right})`),
    same.map(([left, right]) => `MAX(${left}, ${right})`),
    same.map(([left, right]) => `(IF ${left} > ${right} THEN ${left} ELSE ${right} - 1)`),
    same.map(([left, right]) => `SMTH1(${left}, t0, ${right})`),
    other.chain((factor) =>
      fc
        .tuple(
          expressionOf(factor, depth - 1),
          expressionOf(multiplyUnits(unit, factor), depth - 1),
        )
        .map(([below, above]) => `(${above} / ${below})`),
    ),
    other.chain((factor) =>
      fc
        .tuple(expressionOf(factor, depth - 1), expressionOf(divideUnits(unit, factor), depth - 1))
        .map(([left, right]) => `(2 * ${left} * ${right})`),
    ),
    expressionOf(powerUnit(unit, 2), depth - 1).map((square) => `SQRT(${square})`),
    expressionOf(new Map(), depth - 1).chain((plain) =>
      expressionOf(unit, depth - 1).map((text) => `(${text} * EXP(${plain}))`),
    ),
  )
}

/** A product of variables in any unit of the three primary ones. */
function productOf(unit: Unit): fc.Arbitrary<string> {
  const factors = [...unit].map(([key, exponent]) => {
    const letter = key === 'persons' ? 'p' : key === 'year' ? 't' : 'm'
    return `${letter}1 ^ ${exponent < 0 ? `(0 - ${-exponent})` : exponent}`.replace(
      /\(0 - (.*)\)/,
      '(-$1)',
    )
  })
  return fc.constant(`(${['1', ...factors].join(' * ')})`)
}

interface Case {
  readonly equations: readonly (readonly [letter: string, text: string])[]
  readonly undeclared: readonly string[]
}

const cases: fc.Arbitrary<Case> = fc.record({
  equations: fc.array(
    fc
      .constantFrom(...Object.keys(units))
      .chain((letter) =>
        expressionOf(units[letter] ?? new Map(), 2).map((text) => [letter, text] as const),
      ),
    { minLength: 1, maxLength: 6 },
  ),
  undeclared: fc.subarray(['p0', 'p1', 'm0', 'm2', 'r1', 'n0', 'n1', 'x0', 'x1', 'x2', 'x3']),
})

function fileOf({ equations, undeclared }: Case): string {
  const unitOf = (name: string, letter: string): string =>
    undeclared.includes(name) ? '' : `<units>${printUnit(units[letter] ?? new Map())}</units>`
  const constants = Object.keys(units).flatMap((letter) =>
    [0, 1, 2].map((index) => {
      const name = `${letter}${index}`
      return `<aux name="${name}"><eqn>2</eqn>${unitOf(name, letter)}</aux>`
    }),
  )
  const results = equations.map(([letter, text], index) => {
    const escaped = text.replaceAll('>', '&gt;')
    return `<aux name="x${index}"><eqn>${escaped}</eqn>${unitOf(`x${index}`, letter)}</aux>`
  })
  return [...constants, ...results].join('\n')
}

describe('equations made in one unit', () => {
  it('never clash, and a unit that is proposed for one without is the one it was made in', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const { issues } = checkModel(documentOf({ variables: fileOf(made) }))
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
        for (const { code, message, cure } of issues) {
          const name = /^"(\w+)"/.exec(message)?.[1] ?? ''
          const proposed = /it is <units>(.*)<\/units>/.exec(cure)?.[1]
          if (code !== 'MO050' || proposed === undefined) continue
          const letter = name.startsWith('x') ? made.equations[Number(name[1])]?.[0] : name[0]
          expect(proposed, name).toBe(printUnit(units[letter ?? ''] ?? new Map()))
        }
      }),
      { seed: 51, numRuns: 150 },
    )
  })

  it('clash as soon as the unit of their variable is another', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('p', 't', 'm', 'r', 'n'), ({ equations }, other) => {
        const [first] = equations
        if (first === undefined || first[0] === other) return
        const wrong = fileOf({ equations: [first], undeclared: [] }).replace(
          /(<aux name="x0">.*)<units>.*<\/units>/,
          `$1<units>${printUnit(units[other] ?? new Map())}</units>`,
        )
        const { issues } = checkModel(documentOf({ variables: wrong }))
        expect(issues.map(({ code }) => code)).toEqual(['MO053'])
      }),
      { seed: 52, numRuns: 100 },
    )
  })
})
