/** The shapes of profiles of priority, as far as a file settles them. Source: Vensim manual, 24335. */
import type { ResolvedExpression } from './resolved-expression.ts'
import { knownNumber, type Variables } from './value-at-start.ts'

/**
 * The highest shape that can be run: 0 fixed, 1 rectangular, 2 triangular, 3 normal, 4 exponential. Of
 * constant elasticity (5) and whole allocations (10 and above) the manual gives no formula.
 */
export const MOST_SHAPES = 4

type Reference = Extract<ResolvedExpression, { kind: 'variable' }>

/** The shapes that all profiles of a variable have: the elements in the first place of its last range. */
export function shapesIn(profiles: Reference, variables: Variables): readonly number[] {
  const last = profiles.subscripts.at(-1)
  const first = last?.kind === 'range' ? last.positions[0] : undefined
  const { equations = [] } = variables.get(profiles.variable) ?? {}
  return equations
    .filter(({ elements }) => elements?.some((each) => each.at(-1) === first) !== false)
    .flatMap(({ expression }) => knownNumber(expression, variables) ?? [])
}
