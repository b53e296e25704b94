/** Who reads whom: what a page shows beside a variable. */
import { readsOf } from './4-order/reads.ts'
import type { Model, ModelContainer, ModelVariable } from './model.ts'
import { partsOf } from './parts-of.ts'
import type { ResolvedExpression, VariableKey } from './resolved-expression.ts'

/**
 * For each variable, what its equations name and, for a stock, its flows; each once, in the order
 * in which they stand. Stand-alone graphical functions are named too.
 */
export function dependencies(model: Model): ReadonlyMap<VariableKey, readonly VariableKey[]> {
  return new Map(
    [...model.variables].map(([key, variable]) => [key, [...new Set(namedBy(variable))]]),
  )
}

/** The same the other way round: for each variable and graphical function, who reads it. */
export function readersOf(model: Model): ReadonlyMap<VariableKey, readonly VariableKey[]> {
  const readers = new Map<VariableKey, VariableKey[]>()
  for (const key of [...model.variables.keys(), ...model.lookups.keys()]) readers.set(key, [])
  for (const [reader, named] of dependencies(model)) {
    for (const key of named) readers.get(key)?.push(reader)
  }
  return readers
}

function namedBy(variable: ModelVariable): readonly VariableKey[] {
  const named = variable.equations.flatMap(({ expression }) => [
    ...readsOf(expression, 'ever').map((reference) => reference.variable),
    ...tablesIn(expression),
  ])
  if (variable.kind === 'auxiliary') return named
  if (variable.kind === 'flow') {
    return [...(variable.driver === undefined ? [] : [variable.driver]), ...named]
  }
  return [...variable.inflows, ...variable.outflows, ...settingsOf(variable.container), ...named]
}

/** The variables that hold what is written of a conveyor. */
function settingsOf(container: ModelContainer | undefined): readonly VariableKey[] {
  if (container?.kind !== 'conveyor') return []
  const { arrest, capacity, inLimit, leaks, len, sample } = container
  const fractions = leaks.map(({ fraction }) => fraction)
  return [len, capacity, inLimit, sample, arrest, ...fractions].filter((key) => key !== undefined)
}

function tablesIn(expression: ResolvedExpression): readonly VariableKey[] {
  const inside = partsOf(expression).flatMap(tablesIn)
  const own = tableOf(expression)
  return own === undefined ? inside : [own, ...inside]
}

function tableOf(expression: ResolvedExpression): VariableKey | undefined {
  if (expression.kind === 'lookup') return expression.table
  return expression.kind === 'call' ? expression.graph?.table : undefined
}
