/** Lowers a checked model to a program: arrays become slots, delays hidden stocks. */
import { equationOf, type Model, type ModelStock, type ModelVariable } from '@thaw/model'
import type { InputSlot, Program, ProgramTime, Statement } from '../program.ts'
import { isPureRoutine } from '../routines/routines.ts'
import { closeLoops } from './close-loops.ts'
import { layOutSlots, positionsOf } from './lay-out-slots.ts'
import { limitOutflows } from './limit-outflows.ts'
import { lowerContainers } from './containers/lower-containers.ts'
import { flowSlots, receivedSlots, sharedOutflows } from './flow-slots.ts'
import { lowerExpression } from './lower-expression.ts'
import { slotOf, variableOf, type Lowering, type Place } from './lowering.ts'
import { binary, number } from './operations.ts'
import { schedule } from './schedule.ts'
import { shiftElements } from './shift-elements.ts'

/**
 * Flattens a model without errors to slots and three lists of statements.
 *
 * A ring of slots, an unknown name is a bug here (`InvariantError`): the
 * checker has refused such a model. Cost: O(elements x size of their equations).
 */
export function lower(model: Model): Program {
  const lowering = beginLowering(model)
  const inputs: InputSlot[] = []
  for (const variable of model.variables.values()) {
    for (const positions of positionsOf(model, variable.dimensions)) {
      lowerElement(lowering, variable, positions, inputs)
    }
  }
  lowerContainers(lowering)
  for (const shift of lowering.shifts) shiftElements(lowering, shift)
  closeLoops(lowering)
  return finish(lowering, inputs)
}

function beginLowering(model: Model): Lowering {
  const { slots, firstSlots } = layOutSlots(model)
  return {
    model,
    time: timeOf(model, firstSlots),
    slots,
    firstSlots,
    lookups: [],
    lookupPlaces: new Map(),
    initial: new Map(),
    step: new Map(),
    limits: new Map(),
    sharedOutflows: sharedOutflows(model),
    received: new Map(),
    stocks: [],
    held: new Set(),
    memory: new Set(),
    close: new Map(),
    routines: [],
    containers: new Map(),
    trials: new Map(),
    shifts: [],
    vectorCalls: new Map(),
    draws: new Map(),
    choices: new Map(),
  }
}

function timeOf({ time }: Model, firstSlots: Lowering['firstSlots']): ProgramTime {
  const { start, stop, dt, stepsPerSave, method, unit, control } = time
  const steps = Math.round((stop - start) / dt)
  const fixed = { start, stop, dt, steps, stepsPerSave, method, unit }
  if (control === undefined) return fixed
  const slotOfKey = (key: string | undefined): number | undefined =>
    key === undefined ? undefined : firstSlots.get(key)
  const { stop: end, dt: step, save } = control
  return {
    ...fixed,
    control: { stop: slotOfKey(end), dt: slotOfKey(step), save: slotOfKey(save) },
  }
}

function lowerElement(
  lowering: Lowering,
  variable: ModelVariable,
  positions: readonly number[],
  inputs: InputSlot[],
): void {
  const equation = equationOf(variable, positions)
  // An element that nothing computes is one that nothing reads; flows of conveyors come later.
  if (equation === undefined) return
  const slot = slotOf(lowering, variable.key, positions)
  const place: Place = { slot, positions, walked: new Map() }
  const value = lowerExpression(lowering, equation.expression, place)
  if (variable.kind === 'stock') {
    lowering.initial.set(slot, value)
    addStock(lowering, variable, place)
  } else if (variable.kind === 'flow') {
    lowering.step.set(slot, variable.isNonNegative ? binary('max', value, number(0)) : value)
  } else if (variable.isInput && value.op === 'number') {
    inputs.push({ slot, value: value.value })
  } else {
    lowering.step.set(slot, value)
  }
}

function addStock(lowering: Lowering, stock: ModelStock, place: Place): void {
  const { slot } = place
  if (stock.container !== undefined) {
    lowering.memory.add(slot)
    return
  }
  const inflows = stock.inflows.flatMap((key) => receivedSlots(lowering, stock, key, place))
  const outflows = stock.outflows.map((key) => flowSlots(lowering, stock, key, place))
  const { isNonNegative } = stock
  lowering.stocks.push({ slot, inflows, outflows: outflows.flat(), isNonNegative })
  if (isNonNegative) limitFlows(lowering, { stock, slot, inflows, outflows })
}

interface Limited {
  readonly stock: ModelStock
  readonly slot: number
  readonly inflows: readonly number[]
  /** For each outflow of the stock its slots. */
  readonly outflows: readonly (readonly number[])[]
}

function limitFlows(lowering: Lowering, { stock, slot, inflows, outflows }: Limited): void {
  const all = outflows.flat()
  outflows.forEach((slots, index) => {
    if (lowering.sharedOutflows.has(stock.outflows[index] ?? '')) return
    for (const flow of slots) {
      lowering.limits.set(flow, { stock: slot, inflows, earlier: all.slice(0, all.indexOf(flow)) })
    }
  })
}

function finish(lowering: Lowering, inputs: readonly InputSlot[]): Program {
  const { model, time, slots, lookups, stocks, memory, held, routines } = lowering
  const close = [...lowering.close].map(([slot, expression]): Statement => {
    return { slot, expression, dependence: 'state', isHeld: true }
  })
  const lists = schedule({
    inputs: new Set(inputs.map(({ slot }) => slot)),
    initial: lowering.initial,
    atStart: lowering.step,
    step: limitOutflows(lowering),
    state: new Set([...stocks.map(({ slot }) => slot), ...memory]),
    held,
    keepsNothing: (routine) => isPureRoutine(routines[routine]?.name),
    preferredOrder: preferredOrder(lowering),
  })
  return { name: model.name, time, slots, lookups, inputs, ...lists, stocks, close, routines }
}

/** The model's own order, then what lowering has added. */
function preferredOrder({ model, firstSlots, step }: Lowering): readonly number[] {
  // An array whose elements wait for each other stands there once for each of them.
  const variables = new Set(model.stepOrder.map(({ variable }) => variable))
  const inModel = [...variables].flatMap((variable) => {
    const first = firstSlots.get(variable)
    const { dimensions } = variableOf(model, variable)
    return first === undefined
      ? []
      : positionsOf(model, dimensions).map((_, index) => first + index)
  })
  return [...new Set([...inModel, ...step.keys()])].filter((slot) => step.has(slot))
}
