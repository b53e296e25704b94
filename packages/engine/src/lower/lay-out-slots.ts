/** Gives every element of every variable its slot. */
import { equationOf, type DimensionKey, type Model } from '@thaw/model'
import type { ModelVariable, VariableKey } from '@thaw/model'
import type { Slot } from '../program.ts'
import { sizeOf } from './lowering.ts'

/** The slots of a model, and where each variable's begin. */
export interface SlotLayout {
  readonly slots: Slot[]
  readonly firstSlots: ReadonlyMap<VariableKey, number>
}

/** One slot for each element, in the model's order of variables, arrays row-major. */
export function layOutSlots(model: Model): SlotLayout {
  const slots: Slot[] = []
  const firstSlots = new Map<VariableKey, number>()
  for (const variable of model.variables.values()) {
    firstSlots.set(variable.key, slots.length)
    for (const positions of positionsOf(model, variable.dimensions)) {
      slots.push({
        name: elementName(model, variable, positions),
        variable: variable.key,
        unit: variable.unit,
        isHidden: variable.isImplicit || !isComputed(variable, positions),
      })
    }
  }
  return { slots, firstSlots }
}

/** True where an equation, a conveyor or a queue gives the element its value. */
function isComputed(variable: ModelVariable, positions: readonly number[]): boolean {
  if (variable.kind === 'flow' && variable.driver !== undefined) return true
  return equationOf(variable, positions) !== undefined
}

/** All positions of an array, row-major: the last dimension runs fastest. A scalar has one, `[]`. */
export function positionsOf(
  model: Model,
  dimensions: readonly DimensionKey[],
): readonly (readonly number[])[] {
  return combinations(dimensions.map((dimension) => sizeOf(model, dimension)))
}

/** Every way to choose one number below each size; the last one runs fastest. */
export function combinations(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (rows, size) =>
      rows.flatMap((row) => Array.from({ length: size }, (_, position) => [...row, position])),
    [[]],
  )
}

function elementName(model: Model, variable: ModelVariable, positions: readonly number[]): string {
  if (positions.length === 0) return variable.name
  const elements = variable.dimensions.map(
    (key, axis) => model.dimensions.get(key)?.elements[positions[axis] ?? 0] ?? '?',
  )
  return `${variable.name}[${elements.join(', ')}]`
}
