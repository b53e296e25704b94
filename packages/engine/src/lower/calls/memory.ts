/** Functions that keep something from an earlier moment. Source: that of the catalogue, model/src/builtins/memory.ts. */
import type { MemoryName } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { keepNext, remember } from '../hold.ts'
import { addHiddenSlot } from '../lowering.ts'
import { binary, choose, number, slot, stepTimeNow } from '../operations.ts'
import { share } from '../share.ts'
import { argument, argumentsOf, lowered, type Call, type LowerCall } from './call.ts'
import { askFifo, lowerFifo } from './fifo.ts'
import { fixedArgument } from './fixed-argument.ts'
import {
  keepInitial,
  lowerArrivals,
  lowerBatches,
  lowerCarrier,
  lowerHistory,
  lowerPipeline,
  lowerStages,
} from './routine-delays.ts'
import { lowerShift } from './shift.ts'
import { lowerSpecialIntegral } from './special-integral.ts'
import { delayStages, smoothStages } from './stages.ts'
import { lowerForecast, lowerTrend } from './trends.ts'

/** By key. */
export const memory: Readonly<Record<MemoryName, LowerCall>> = {
  ACTIVE_INITIAL: lowerActiveInitial,
  DELAY1: (call) => delayStages(call, 1, lowered(call)),
  DELAY3: (call) => delayStages(call, 3, lowered(call)),
  DELAYN: (call) => delayStages(call, fixedArgument(call, 2), withoutOrder(lowered(call))),
  DELAY_BATCH: lowerBatches,
  DELAY_CONVEYOR: lowerCarrier,
  DELAY_INFORMATION: (call) => lowerArrivals(call, false),
  DELAY_MATERIAL: (call) => lowerArrivals(call, true),
  DELAY_N: (call) => lowerStages(call, true),
  DERIVN: lowerDerivative,
  ENDVAL: (call) => argumentsOf(call)(1),
  FORCST: (call) => lowerForecast(call, 'xmile'),
  FORECAST: (call) => lowerForecast(call, 'vensim'),
  HISTORY: lowerHistory,
  INIT: (call) => keepInitial(call, argument(lowered(call), 0)),
  PIPELINE: lowerPipeline,
  PREVIOUS: lowerPrevious,
  QUEUE_AGE_AVERAGE: (call) => askFifo(call, 'average'),
  QUEUE_AGE_IN_RANGE: (call) => askFifo(call, 'inRange'),
  QUEUE_AGE_OLDEST: (call) => askFifo(call, 'oldest'),
  QUEUE_FIFO: lowerFifo,
  SAMPLE_IF_TRUE: lowerSample,
  SHIFT_IF_TRUE: lowerShift,
  SINTEG: lowerSpecialIntegral,
  SMOOTH_N: (call) => lowerStages(call, false),
  SMTH1: (call) => smoothStages(call, 1, lowered(call)),
  SMTH3: (call) => smoothStages(call, 3, lowered(call)),
  SMTHN: (call) => smoothStages(call, fixedArgument(call, 2), withoutOrder(lowered(call))),
  TREND: (call) => lowerTrend(call, 'xmile'),
  VENSIM_TREND: (call) => lowerTrend(call, 'vensim'),
}

/** XMILE has the order third: `(input, time, order[, initial])`. */
function withoutOrder([input, time, , initial]: readonly Operation[]): readonly Operation[] {
  return [input, time, initial].flatMap((each) => each ?? [])
}

/** A slot with two definitions: one for the start, one from the first step on. */
function lowerActiveInitial(call: Call): Operation {
  const at = argumentsOf(call)
  const value = addHiddenSlot(call.lowering, call.place)
  call.lowering.step.set(value, at(0))
  call.lowering.initial.set(value, at(1))
  return slot(value)
}

/**
 * `DERIVN(input, order)`: (x - x a step before) / DT, of that again for each order; 0 until so many
 * steps are over. Source: isee help names it; the differences and the zeros are those of BPTK, which
 * runs models of Stella.
 */
function lowerDerivative(call: Call): Operation {
  const { dt, start } = call.lowering.time
  const order = fixedArgument(call, 1)
  let value = share(call, argumentsOf(call)(0))
  for (let one = 1; one <= order; one++) {
    const before = remember(call, value)
    keepNext(call, before, value)
    const change = binary('divide', binary('subtract', value, slot(before)), number(dt))
    const begun = binary('greater', stepTimeNow, number(start + (one - 0.5) * dt))
    value = share(call, choose(begun, change, number(0)))
  }
  return value
}

function lowerPrevious(call: Call): Operation {
  const at = argumentsOf(call)
  const before = remember(call, at(1))
  keepNext(call, before, at(0))
  return slot(before)
}

function lowerSample(call: Call): Operation {
  const at = argumentsOf(call)
  const before = remember(call, at(2))
  const value = addHiddenSlot(call.lowering, call.place)
  call.lowering.step.set(value, choose(at(0), at(1), slot(before)))
  call.lowering.held.add(value)
  call.lowering.initial.set(value, at(2))
  keepNext(call, before, slot(value))
  return slot(value)
}
