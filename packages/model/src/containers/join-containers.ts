/** Gives stocks and flows of a model what they are beside their equations. */
import type { StockFlows } from '../1-names/connect-flows.ts'
import type { NameTable } from '../1-names/name-table.ts'
import type { ModelVariable } from '../model.ts'
import type { VariableKey } from '../resolved-expression.ts'
import type { Containers } from './connect-containers.ts'
import { referred } from './referred.ts'
import { profileOf } from './profile-of.ts'
import { flowWaits, refer } from './waits.ts'

/** The variables with their containers, drivers, waits and multipliers; a container is never negative. */
export function joinContainers(
  variables: ReadonlyMap<VariableKey, ModelVariable>,
  names: NameTable,
  flows: ReadonlyMap<VariableKey, StockFlows>,
  containers: Containers,
): ReadonlyMap<VariableKey, ModelVariable> {
  const multiplierOf = (flow: VariableKey): VariableKey | undefined =>
    referred(names.variables.get(flow)?.multiplier ?? [])
  const waits = flowWaits(containers, flows, multiplierOf)
  const join = (variable: ModelVariable): ModelVariable => {
    const { key } = variable
    const container = containers.get(key)
    if (variable.kind === 'stock' && container !== undefined) {
      return { ...variable, isNonNegative: false, container }
    }
    if (variable.kind !== 'flow') return variable
    const { driver, keys } = waits.get(key) ?? { driver: undefined, keys: [] }
    const multiplier = multiplierOf(key)
    const { isOverflow = false, spread } = names.variables.get(key) ?? {}
    const profile = profileOf(key, names)
    if ([multiplier, spread, waits.get(key)].every((part) => part === undefined)) return variable
    const waitsFor = refer(keys, variable.dimensions, variable.span)
    return { ...variable, driver, waitsFor, multiplier, isOverflow, spread, profile }
  }
  return new Map([...variables].map(([key, variable]) => [key, join(variable)]))
}
