/** Numbers at which stocks make something out of nothing: told where they are known before a run. */
import type { Issue, Span } from '@thaw/core'
import type { ModelEquation, ModelStock } from './model.ts'
import { issueOf } from './report.ts'
import { knownNumber, type Variables } from './value-at-start.ts'

/**
 * Checks the starts of stocks that stay at zero or above, and the capacities of conveyors.
 *
 * Issues: MO153 and MO154, as warnings: what follows is what the file says.
 */
export function checkStocks(variables: Variables): readonly Issue[] {
  return [...variables.values()].flatMap((variable) =>
    variable.kind === 'stock'
      ? [...checkStart(variable, variables), ...checkCapacity(variable, variables)]
      : [],
  )
}

function checkStart({ name, equations, ...stock }: ModelStock, variables: Variables): Issue[] {
  if (!stock.isNonNegative) return []
  const [below] = equationsBelowZero(equations, variables)
  return below === undefined ? [] : [issueOf('MO153', below.span, { name, value: below.value })]
}

function checkCapacity({ name, container }: ModelStock, variables: Variables): Issue[] {
  if (container?.kind !== 'conveyor' || container.capacity === undefined) return []
  const equations = variables.get(container.capacity)?.equations ?? []
  const [below] = equationsBelowZero(equations, variables)
  return below === undefined ? [] : [issueOf('MO154', container.span, { name, value: below.value })]
}

function equationsBelowZero(
  equations: readonly ModelEquation[],
  variables: Variables,
): readonly { readonly span: Span; readonly value: number }[] {
  return equations.flatMap(({ expression, span }) => {
    const value = knownNumber(expression, variables)
    return value !== undefined && value < 0 ? [{ span, value }] : []
  })
}
