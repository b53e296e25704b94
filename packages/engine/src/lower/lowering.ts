/** What lowering has gathered so far: slots, and one definition for each slot and phase. */
import type { LookupNode } from '@thaw/syntax'
import type {
  DimensionKey,
  Model,
  ModelVariable,
  ResolvedExpression,
  VariableKey,
} from '@thaw/model'
import { InvariantError } from '@thaw/core'
import type {
  DelayTime,
  Operation,
  ProgramLookup,
  ProgramTime,
  RoutineUse,
  Slot,
  StockUpdate,
} from '../program.ts'

/** The definitions of one model, under construction. */
export interface Lowering {
  readonly model: Model
  readonly time: ProgramTime
  readonly slots: Slot[]
  /** First slot of each variable; its elements follow row-major. */
  readonly firstSlots: ReadonlyMap<VariableKey, number>
  readonly lookups: ProgramLookup[]
  readonly lookupPlaces: Map<LookupNode, number>
  /** What a slot is at the start: start values of stocks, and what INIT keeps. */
  readonly initial: Map<number, Operation>
  /** What a slot is at every moment: flows, auxiliaries, and the flows of hidden stocks. */
  readonly step: Map<number, Operation>
  /** Limits on the outflows of non-negative stocks, by the outflow's slot. */
  readonly limits: Map<number, OutflowLimit>
  /** Flows that leave more than one stock. */
  readonly sharedOutflows: ReadonlySet<VariableKey>
  /** What arrives of a flow that is converted on its way, by the flow's slot. */
  readonly received: Map<number, number>
  readonly stocks: StockUpdate[]
  /** Slots that are computed at the start of a step only. */
  readonly held: Set<number>
  /** Slots that hold a value of an earlier step; `close` says what they hold next. */
  readonly memory: Set<number>
  /** What is done at the end of a step's first moment, in order. */
  readonly close: Map<number, Operation>
  readonly routines: RoutineUse[]
  /** The routine of each conveyor and queue, by the slot of its stock. */
  readonly containers: Map<number, number>
  /** What SIMULTANEOUS and FIND ZERO try, by the slot that holds it. */
  readonly trials: Map<number, Trial>
  /** What SHIFT IF TRUE moves. */
  readonly shifts: Shift[]
  /** Calls of functions of vectors, by their arguments as written and the elements at hand. */
  readonly vectorCalls: Map<readonly ResolvedExpression[], Map<string, VectorCall>>
  /** How many calls draw for an element so far, by its name. */
  readonly draws: Map<string, number>
  /** Slots that computed subscripts choose from, by variable and what is fixed: one list for all readers. */
  readonly choices: Map<string, readonly number[]>
}

/** A value that may hang on itself in the same moment, and what it is tried from. */
export interface Trial {
  readonly target: Operation
  readonly guess: Operation
  /**
   * Present where the target is to be zero: the scale of the unknown, that of the target, whether it is
   * sought, how near to zero it must be, and how many rounds that may take.
   */
  readonly zero?: readonly Operation[]
}

/** Elements of a level that move on by one when a condition holds, the first to move first. */
export interface Shift {
  readonly elements: readonly number[]
  /** Slots for what the elements are before they move. */
  readonly before: readonly number[]
  readonly condition: Operation
  /** True where the last element gathers what reaches it, else it gives way. */
  readonly gathers: Operation
  readonly entering: Operation
}

/** A call that several elements read: the routine, and the slot of its first result. */
export interface VectorCall {
  readonly routine: number
  readonly first: number
}

/** How much a flow may take: what its stock holds and receives, less what was taken before it. */
export interface OutflowLimit {
  readonly stock: number
  readonly inflows: readonly number[]
  /** Outflows of the same stock that come first. */
  readonly earlier: readonly number[]
}

/** The element of the left-hand side at hand, and where an array function has walked to. */
export interface Place {
  /** Slot that the equation defines. */
  readonly slot: number
  /** Positions from 0, one for each dimension of the left-hand side. */
  readonly positions: readonly number[]
  /** How far the array functions around have walked, by dimension. */
  readonly walked: ReadonlyMap<DimensionKey, number>
}

/** Adds a slot that no table shows, named after the one it serves. */
export function addHiddenSlot(lowering: Lowering, place: Place, delayTime?: DelayTime): number {
  const owner = slotAt(lowering, place.slot)
  const slot = lowering.slots.length
  lowering.slots.push({
    name: `${owner.name}#${slot}`,
    variable: owner.variable,
    unit: '',
    isHidden: true,
    ...(delayTime && { delayTime }),
  })
  return slot
}

/** The variable whose equation is at hand. */
export function ownerOf(lowering: Lowering, place: Place): ModelVariable {
  return variableOf(lowering.model, slotAt(lowering, place.slot).variable)
}

/** The slot with this number. */
function slotAt(lowering: Lowering, slot: number): Slot {
  const found = lowering.slots[slot]
  if (found === undefined) throw new InvariantError(`no slot ${slot}`)
  return found
}

/** The variable with this key, which the checker has promised. */
export function variableOf(model: Model, key: VariableKey): ModelVariable {
  const variable = model.variables.get(key)
  if (variable === undefined) throw new InvariantError(`no variable ${key}`)
  return variable
}

/** How many elements a dimension has. */
export function sizeOf(model: Model, key: DimensionKey): number {
  const dimension = model.dimensions.get(key)
  if (dimension === undefined) throw new InvariantError(`no dimension ${key}`)
  return dimension.elements.length
}

/** The slot of one element of a variable; `positions` has one entry for each dimension. */
export function slotOf(lowering: Lowering, key: VariableKey, positions: readonly number[]): number {
  const first = lowering.firstSlots.get(key)
  if (first === undefined) throw new InvariantError(`no slots for ${key}`)
  const { dimensions } = variableOf(lowering.model, key)
  const offset = dimensions.reduce(
    (sum, dimension, axis) => sum * sizeOf(lowering.model, dimension) + (positions[axis] ?? 0),
    0,
  )
  return first + offset
}
