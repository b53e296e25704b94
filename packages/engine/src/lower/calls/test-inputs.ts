/** Time, and inputs that follow it, as operations on time. Source: XMILE 1.0, 3.5.4. */
import type { TestInputName } from '@thaw/model'
import type { Operation, ProgramTime } from '../../program.ts'
import { binary, choose, number, stepTimeNow, timeNow, unary } from '../operations.ts'
import { argument, argumentsOf, lowered, type Call, type LowerCall } from './call.ts'
import {
  lowerPulseTrain,
  lowerVensimPulse,
  lowerVensimRamp,
  lowerVensimStep,
} from './vensim-test-inputs.ts'

/** By key. */
export const testInputs: Readonly<Record<TestInputName, LowerCall>> = {
  CGROWTH: (call) => lowerGrowth(call),
  COSWAVE: (call) => lowerWave(call, 'cos'),
  DT: ({ lowering }) => number(lowering.time.dt),
  GET_TIME_VALUE: (call) => {
    const at = argumentsOf(call)
    return binary('add', choose(at(0), number(call.lowering.time.start), timeNow), at(1))
  },
  PULSE: (call) => lowerPulse(call.lowering.time, lowered(call)),
  RAMP: (call) => lowerRamp(lowered(call)),
  SINWAVE: (call) => lowerWave(call, 'sin'),
  STARTTIME: ({ lowering }) => number(lowering.time.start),
  STEP: (call) => lowerStep(call.lowering.time, lowered(call)),
  STOPTIME: ({ lowering }) => number(lowering.time.stop),
  TIME: () => timeNow,
  TIME_BASE: (call) => {
    const at = argumentsOf(call)
    return binary('add', at(0), binary('multiply', at(1), timeNow))
  },
  PULSE_TRAIN: lowerPulseTrain,
  VENSIM_PULSE: lowerVensimPulse,
  VENSIM_RAMP: lowerVensimRamp,
  VENSIM_STEP: lowerVensimStep,
}

/**
 * `SINWAVE(amplitude, period)`: |amplitude| sin(2 pi (TIME - STARTTIME) / period); COSWAVE alike.
 * Source: isee help, "Trigonometric builtins", for the size of the amplitude; that a wave begins with
 * the run is how BPTK, which runs models of Stella, computes it: unverified against Stella.
 */
function lowerWave(call: Call, curve: 'sin' | 'cos'): Operation {
  const at = argumentsOf(call)
  const since = binary('subtract', timeNow, number(call.lowering.time.start))
  const angle = binary('divide', binary('multiply', number(2 * Math.PI), since), at(1))
  return binary('multiply', unary('abs', at(0)), unary(curve, angle))
}

/** Two times closer than this part of a step are the same: they differ by rounding only. */
const SAME_MOMENT = 1e-6

/**
 * `PULSE(magnitude[, first[, interval]])`: magnitude/DT during the step that begins nearest to
 * `first`, and then once every `interval` where that is above 0. Without `first` it comes in every
 * step: so Stella (isee help, "Test input builtins"); the standard gives `first` no default.
 *
 * The step is the one at hand also inside a Runge-Kutta step, so that exactly `magnitude` arrives.
 */
function lowerPulse(time: ProgramTime, written: readonly Operation[]): Operation {
  const rate = binary('divide', argument(written, 0), number(time.dt))
  const first = written[1]
  if (first === undefined) return rate
  const since = binary('subtract', stepTimeNow, first)
  const interval = written[2] ?? number(0)
  const cycles = unary('floor', binary('add', binary('divide', since, interval), number(0.5)))
  const sinceNearest = binary('subtract', since, binary('multiply', interval, cycles))
  const half = time.dt * 0.5
  const isOn = choose(
    binary('greater', interval, number(0)),
    binary('and', binary('greaterOrEqual', since, number(-half)), isWithin(sinceNearest, half)),
    isWithin(since, half),
  )
  return choose(isOn, rate, number(0))
}

/** From `-half`, included, to `half`, excluded: one step of the grid, wherever it lies. */
function isWithin(distance: Operation, half: number): Operation {
  return binary(
    'and',
    binary('greaterOrEqual', distance, number(-half)),
    binary('less', distance, number(half)),
  )
}

/** `RAMP(slope, start[, end])`: 0 until `start`, then rising by `slope` until `end`, then level. */
function lowerRamp(written: readonly Operation[]): Operation {
  const start = argument(written, 1)
  const end = written[2]
  const until = end === undefined ? timeNow : binary('min', timeNow, end)
  const lasted = binary('max', binary('subtract', until, start), number(0))
  return binary('multiply', argument(written, 0), lasted)
}

/** `STEP(height, start)`: 0, and from `start` on the height. */
function lowerStep(time: ProgramTime, written: readonly Operation[]): Operation {
  const nearly = binary('add', timeNow, number(time.dt * SAME_MOMENT))
  const hasBegun = binary('greaterOrEqual', nearly, argument(written, 1))
  return choose(hasBegun, argument(written, 0), number(0))
}

/**
 * `CGROWTH(percent)`: ((1 + percent/100)^DT - 1) / DT, with which a stock compounds alike at any step.
 * Source: isee help, "Special functions", which tells what it is for; the formula follows from it.
 */
function lowerGrowth(call: Call): Operation {
  const { dt } = call.lowering.time
  const grown = binary('add', number(1), binary('divide', argumentsOf(call)(0), number(100)))
  const byStep = binary('subtract', binary('power', grown, number(dt)), number(1))
  return binary('divide', byStep, number(dt))
}
