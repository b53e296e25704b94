/** Delays and smooths, as chains of hidden stocks. Source: XMILE 1.0, 3.5.3. */
import type { Operation } from '../program.ts'
import { argument } from './lower-call.ts'
import { addHiddenSlot, type Lowering, type Place } from './lowering.ts'
import { binary, number, slot } from './operations.ts'

/** Delays that become a chain of stocks. */
export type DelayName = 'DELAY1' | 'DELAY3' | 'SMTH1' | 'SMTH3'

interface Stage {
  readonly stock: number
  /** Time that one stage takes. */
  readonly time: Operation
}

/**
 * Lowers `name(input, time, initial)`; without a third argument the chain starts in balance with
 * the input's first value.
 *
 * A delay is material, S' = in - S/T with S(0) = initial*T, and conserves what is in it when T
 * changes; a smooth is information, S' = (in - S)/T with S(0) = initial. Orders of three have
 * three stages of T/3 each.
 */
export function lowerDelay(
  lowering: Lowering,
  name: DelayName,
  written: readonly Operation[],
  place: Place,
): Operation {
  const order = name === 'DELAY3' || name === 'SMTH3' ? 3 : 1
  const whole = argument(written, 1)
  const time = order === 1 ? whole : binary('divide', whole, number(order))
  const initial = written[2] ?? argument(written, 0)
  const addStage = name === 'DELAY1' || name === 'DELAY3' ? addDelayStage : addSmoothStage
  let signal = argument(written, 0)
  for (let count = 0; count < order; count++) {
    const stage: Stage = { stock: addHiddenSlot(lowering, place), time }
    signal = addStage(lowering, place, stage, { input: signal, initial })
  }
  return signal
}

interface Signal {
  readonly input: Operation
  readonly initial: Operation
}

function addDelayStage(
  lowering: Lowering,
  place: Place,
  { stock, time }: Stage,
  { input, initial }: Signal,
): Operation {
  const output = binary('divide', slot(stock), time)
  lowering.initial.set(stock, binary('multiply', initial, time))
  lowering.stocks.push({
    slot: stock,
    inflows: [hiddenFlow(lowering, place, input)],
    outflows: [hiddenFlow(lowering, place, output)],
    isNonNegative: false,
  })
  return output
}

function addSmoothStage(
  lowering: Lowering,
  place: Place,
  { stock, time }: Stage,
  { input, initial }: Signal,
): Operation {
  const change = binary('divide', binary('subtract', input, slot(stock)), time)
  lowering.initial.set(stock, initial)
  lowering.stocks.push({
    slot: stock,
    inflows: [hiddenFlow(lowering, place, change)],
    outflows: [],
    isNonNegative: false,
  })
  return slot(stock)
}

function hiddenFlow(lowering: Lowering, place: Place, value: Operation): number {
  const flow = addHiddenSlot(lowering, place)
  lowering.step.set(flow, value)
  return flow
}
