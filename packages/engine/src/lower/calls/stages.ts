/** Delays and smooths, as chains of hidden stocks. Source: XMILE 1.0, 3.5.3. */
import type { Operation } from '../../program.ts'
import { addHiddenSlot, type Lowering, type Place } from '../lowering.ts'
import { binary, choose, number, slot } from '../operations.ts'
import { share } from '../share.ts'
import { argument, type Call } from './call.ts'
import { watchDelayTime } from './watch-delay-time.ts'

interface Stage {
  readonly stock: number
  /** Time that one stage takes. */
  readonly time: Operation
}

/** Where a chain of stages stands. */
export type ChainPlace = Pick<Call, 'lowering' | 'place'>

/**
 * A material delay of `(input, time, initial)` with `order` stages of time/order each: S' = in - S/T
 * with S(0) = initial*T, which conserves what is in it when T changes. Without a third part the chain
 * starts in balance with the input's first value.
 */
export function delayStages(
  at: ChainPlace,
  order: number,
  written: readonly Operation[],
): Operation {
  return chain(at, order, written, addDelayStage)
}

/** A smooth, as `delayStages`, of information: S' = (in - S)/T with S(0) = initial. */
export function smoothStages(
  at: ChainPlace,
  order: number,
  written: readonly Operation[],
): Operation {
  return chain(at, order, written, addSmoothStage)
}

function chain(
  at: ChainPlace,
  order: number,
  written: readonly Operation[],
  addStage: typeof addDelayStage,
): Operation {
  const { lowering, place } = at
  const whole = aboveZero(at, argument(written, 1))
  const time = order === 1 ? whole : binary('divide', whole, number(order))
  const initial = written[2] ?? argument(written, 0)
  let signal = argument(written, 0)
  for (let count = 0; count < order; count++) {
    const stage: Stage = { stock: addHiddenSlot(lowering, place), time }
    signal = addStage(lowering, place, stage, { input: signal, initial })
  }
  return signal
}

/** Less than no time would swing ever wider, and looks like a result: it is no number, which a run tells. */
function aboveZero(at: ChainPlace, time: Operation): Operation {
  if (time.op === 'number' && time.value > 0) return time
  const watched = watchDelayTime(at, time, false)
  return share(at, choose(binary('greater', watched, number(0)), watched, number(NaN)))
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
  return fillLevel({ lowering, place }, stock, initial, (level) =>
    binary('divide', binary('subtract', input, level), time),
  )
}

/** A hidden stock with a net flow that may hang on the stock itself; its level. */
export function addLevel(
  at: ChainPlace,
  initial: Operation,
  changeOf: (level: Operation) => Operation,
): Operation {
  return fillLevel(at, addHiddenSlot(at.lowering, at.place), initial, changeOf)
}

function fillLevel(
  { lowering, place }: ChainPlace,
  stock: number,
  initial: Operation,
  changeOf: (level: Operation) => Operation,
): Operation {
  lowering.initial.set(stock, initial)
  lowering.stocks.push({
    slot: stock,
    inflows: [hiddenFlow(lowering, place, changeOf(slot(stock)))],
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
