/**
 * The test inputs of Vensim. Each is held while a Runge-Kutta step goes on (manual, "Runge-Kutta").
 *
 * STEP and the pulses compare the middle of the step at hand, so that rounding of the time never moves
 * them; RAMP compares its start.
 */
import { hold } from '../hold.ts'
import { binary, choose, number, slot, stepTimeNow, unary } from '../operations.ts'
import type { Operation } from '../../program.ts'
import { argumentsOf, type Call, type LowerCall } from './call.ts'

const both = (left: Operation, right: Operation): Operation => binary('and', left, right)

/** The length of the step at hand, which TIME STEP may change. */
function lengthOfStep({ lowering }: Call): Operation {
  const changing = lowering.model.time.control?.dt
  const place = changing === undefined ? undefined : lowering.firstSlots.get(changing)
  return place === undefined ? number(lowering.time.dt) : slot(place)
}

function middleOfStep(call: Call): Operation {
  return binary('add', stepTimeNow, binary('divide', lengthOfStep(call), number(2)))
}

/** `STEP(height, start)`: 0, then the height. Source: fn_step. */
export const lowerVensimStep: LowerCall = (call) => {
  const at = argumentsOf(call)
  const hasBegun = binary('greater', middleOfStep(call), at(1))
  return hold(call, choose(hasBegun, at(0), number(0)))
}

/** `PULSE(start, width)`: 1 from `start` on, for `width` or, where that is 0, one step. Source: fn_pulse. */
export const lowerVensimPulse: LowerCall = (call) => {
  const at = argumentsOf(call)
  const [start, width] = [at(0), at(1)]
  const lasting = choose(binary('equal', width, number(0)), lengthOfStep(call), width)
  const middle = middleOfStep(call)
  const hasBegun = binary('greater', middle, start)
  const goesOn = binary('less', middle, binary('add', start, lasting))
  return hold(call, both(hasBegun, goesOn))
}

/**
 * `PULSE TRAIN(start, width, between, end)`: a pulse of at least one step once every `between`, while
 * the time is at most `end`; all along where they touch. Source: fn_pulse_train; that the end itself
 * still counts is SDEverywhere's reading.
 */
export const lowerPulseTrain: LowerCall = (call) => {
  const at = argumentsOf(call)
  const since = binary('subtract', middleOfStep(call), at(0))
  const every = at(2)
  const lasting = binary('max', at(1), lengthOfStep(call))
  const cycles = binary('multiply', every, unary('floor', binary('divide', since, every)))
  const isIn = binary('less', binary('subtract', since, cycles), lasting)
  const touches = binary('lessOrEqual', every, lasting)
  const isOver = binary('greater', stepTimeNow, at(3))
  const isOn = both(
    binary('greater', since, number(0)),
    both(unary('not', isOver), binary('or', touches, isIn)),
  )
  return hold(call, isOn)
}

/**
 * `RAMP(slope, start[, end])`: 0 until `start`, then rising until `end`, then level. One that ends before
 * it starts never ends. Source: fn_ramp; SDEverywhere for an end before the start.
 */
export const lowerVensimRamp: LowerCall = (call) => {
  const at = argumentsOf(call)
  const [slope, start, end] = [at(0), at(1), at(2, number(Infinity))]
  const lastsTo = choose(binary('greater', start, end), number(Infinity), end)
  const lasted = binary('subtract', binary('min', stepTimeNow, lastsTo), start)
  const hasBegun = binary('greater', stepTimeNow, start)
  return hold(call, choose(hasBegun, binary('multiply', slope, lasted), number(0)))
}
