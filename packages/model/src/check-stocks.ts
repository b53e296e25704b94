/** Numbers at which stocks make something out of nothing: told where they are known before a run. */
import type { Issue } from '@thaw/core'
import type { ModelStock } from './model.ts'
import { issueOf } from './report.ts'
import { fixedValue, type Variables } from './value-at-start.ts'

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
  const below = equations.find(({ expression }) => isBelowZero(fixedValue(expression, variables)))
  const value = below && fixedValue(below.expression, variables)?.value
  return below === undefined ? [] : [issueOf('MO153', below.span, { name, value: value ?? 0 })]
}

function checkCapacity({ name, container }: ModelStock, variables: Variables): Issue[] {
  if (container?.kind !== 'conveyor' || container.capacity === undefined) return []
  const equations = variables.get(container.capacity)?.equations ?? []
  const values = equations.map(({ expression }) => fixedValue(expression, variables))
  const value = values.find(isBelowZero)?.value
  return value === undefined ? [] : [issueOf('MO154', container.span, { name, value })]
}

function isBelowZero(found: { readonly value: number } | undefined): boolean {
  return found !== undefined && found.value < 0
}
