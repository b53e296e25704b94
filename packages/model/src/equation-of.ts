/** Finds the equation of one element of a variable. */
import type { ModelEquation, ModelVariable } from './model.ts'

type Equations = Pick<ModelVariable, 'equations'>

/**
 * The equation that computes an element, its own before the one for all; undefined where it has none
 * (a Vensim file may leave elements out that nothing reads).
 *
 * Cost: O(elements that are named) once for each variable, then O(dimensions); where one equation is for
 * all, none.
 */
export function equationOf(
  variable: Equations,
  elements: readonly number[],
): ModelEquation | undefined {
  const [first, second] = variable.equations
  if (first !== undefined && second === undefined && first.elements === undefined) return first
  const known = indexes.get(variable) ?? indexEquations(variable)
  indexes.set(variable, known)
  return known.own.get(elements.join()) ?? known.common
}

interface EquationIndex {
  readonly own: ReadonlyMap<string, ModelEquation>
  readonly common: ModelEquation | undefined
}

/** Made once for each variable: every element asks. */
const indexes = new WeakMap<Equations, EquationIndex>()

function indexEquations({ equations }: Equations): EquationIndex {
  const own = new Map<string, ModelEquation>()
  for (const equation of equations) {
    for (const elements of equation.elements ?? []) own.set(elements.join(), equation)
  }
  return { own, common: equations.find(({ elements }) => elements === undefined) }
}
