/** One element of a conveyor or queue while it is lowered. */
import { InvariantError } from '@thaw/core'
import type {
  Model,
  ModelConveyor,
  ModelFlow,
  ModelQueue,
  ModelStock,
  VariableKey,
} from '@thaw/model'
import type { Operation } from '../../program.ts'
import { flowSlots, receivedSlots } from '../flow-slots.ts'
import { slotOf, variableOf, type Lowering, type Place } from '../lowering.ts'
import { binary, number, slot } from '../operations.ts'

/** What the steps of lowering a container share. */
export interface ContainerAt<Container> {
  readonly lowering: Lowering
  readonly stock: ModelStock
  readonly container: Container
  readonly place: Place
  /** In the order of priority. */
  readonly inflows: readonly FlowAt[]
  readonly outflows: readonly FlowAt[]
}

/** A flow of the container. */
export interface FlowAt {
  readonly key: VariableKey
  readonly flow: ModelFlow | undefined
  readonly slot: number
  /** What of it arrives. */
  readonly received: Operation
}

/** The flows and slots of a container for one element. */
export function containerAt<Container extends ModelConveyor | ModelQueue>(
  lowering: Lowering,
  stock: ModelStock,
  container: Container,
  positions: readonly number[],
): ContainerAt<Container> {
  const place = { slot: slotOf(lowering, stock.key, positions), positions, walked: new Map() }
  const flowAt = (key: VariableKey): FlowAt => {
    const [own] = flowSlots(lowering, stock, key, place)
    if (own === undefined) throw new InvariantError(`no slot for ${key}`)
    const variable = variableOf(lowering.model, key)
    const flow = variable.kind === 'flow' ? variable : undefined
    return { key, flow, slot: own, received: slot(own) }
  }
  const arriving = (key: VariableKey): FlowAt => {
    const [received] = receivedSlots(lowering, stock, key, place)
    const flow = flowAt(key)
    return received === undefined ? flow : { ...flow, received: slot(received) }
  }
  return {
    ...{ lowering, stock, container, place },
    inflows: stock.inflows.map(arriving),
    outflows: stock.outflows.map(flowAt),
  }
}

/** The value of a property for the element at hand; `otherwise` where the file gives none. */
export function property(
  { lowering, place }: Pick<ContainerAt<unknown>, 'lowering' | 'place'>,
  key: VariableKey | undefined,
  otherwise: number,
): Operation {
  return key === undefined ? number(otherwise) : slot(slotOf(lowering, key, place.positions))
}

/** A sum in the order given; 0 of none. */
export function sum(operations: readonly Operation[]): Operation {
  const [first = number(0), ...rest] = operations
  return rest.reduce((all, one) => binary('add', all, one), first)
}

type Destinations = ReadonlyMap<VariableKey, ModelStock>

/** Each element of each container asks. */
const known = new WeakMap<Model, Destinations>()

/** The conveyor or queue, if any, into which each flow runs. */
export function destinations({ model }: Lowering): Destinations {
  const kept = known.get(model) ?? findDestinations(model)
  known.set(model, kept)
  return kept
}

function findDestinations(model: Model): Destinations {
  const found = new Map<VariableKey, ModelStock>()
  for (const variable of model.variables.values()) {
    if (variable.kind !== 'stock' || variable.container === undefined) continue
    for (const flow of variable.inflows) found.set(flow, variable)
  }
  return found
}
