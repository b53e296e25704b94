/** The interpreter: runs a program statement by statement. Short and obvious; the oracle. */
import type { Program, Statement } from '../program.ts'
import type { SetInput } from '../inputs.ts'
import { routines, type Routine } from '../routines/index.ts'
import { evaluate, type Moment } from './evaluate.ts'

/** Sees all slots at the start of each step, and at the end; `values` is reused. */
export type Observer = (step: number, values: Float64Array) => void

/** Where a run is taken up: the stocks, in the program's order, at the start of a step. */
export interface RunState {
  readonly step: number
  readonly stocks: ArrayLike<number>
}

/** Which run this is: what its random numbers hang on, and where it is taken up. */
export interface RunIdentity {
  readonly seed?: number | undefined
  /** Number of the draw in its ensemble. */
  readonly draw?: number | undefined
  readonly from?: RunState | undefined
}

/**
 * Runs a program once, from its start or from a state, and shows every step to `observe`.
 *
 * Time of a step is `start + step * dt`; a Runge-Kutta step also evaluates at its middle and end.
 */
export function interpret(
  program: Program,
  inputs: readonly SetInput[],
  observe: Observer,
  { seed = 0, draw = 0, from }: RunIdentity = {},
): void {
  const values = new Float64Array(program.slots.length)
  const { start, dt, steps, method } = program.time
  for (const { slot, value } of program.inputs) values[slot] = value
  for (const { slot, value } of inputs) values[slot] = value
  const made = program.routines.map(({ name, settings, outputs }) =>
    routines[name](settings, outputs, dt),
  )
  for (const routine of made) routine.begin()
  const state: State = { program, values, routines: made, seed, draw }
  const atStart: Instant = { time: start, stepTime: start, step: 0 }
  perform(state, program.constants, atStart)
  perform(state, program.initial, atStart)
  if (from !== undefined) {
    program.stocks.forEach(({ slot }, stock) => (values[slot] = from.stocks[stock] ?? NaN))
  }
  const inside = program.step.filter(({ isHeld }) => !isHeld)
  for (let step = from?.step ?? 0; step <= steps; step++) {
    const time = start + step * dt
    const now: Instant = { time, stepTime: time, step }
    perform(state, program.step, now)
    observe(step, values)
    if (step === steps) return
    perform(state, program.close, now)
    if (method === 'euler') stepEuler(state)
    else stepRungeKutta(state, step, inside)
  }
}

interface State {
  readonly program: Program
  readonly values: Float64Array
  readonly routines: readonly Routine[]
  readonly seed: number
  readonly draw: number
}

type Instant = Pick<Moment, 'time' | 'stepTime' | 'step'>

function perform(state: State, statements: readonly Statement[], instant: Instant): void {
  const { program, values } = state
  const moment: Moment = { ...state, ...instant, lookups: program.lookups }
  for (const { slot, expression } of statements) values[slot] = evaluate(expression, moment)
}

function stepEuler(state: State): void {
  setStocks(state, levelsOf(state), changesOf(state), state.program.time.dt)
}

/** The classical method of order four. */
function stepRungeKutta(state: State, step: number, inside: readonly Statement[]): void {
  const { start, dt } = state.program.time
  const probe = { stepTime: start + step * dt, step, inside }
  const middle = start + (step + 0.5) * dt
  const end = start + (step + 1) * dt
  const levels = levelsOf(state)
  const first = changesOf(state)
  const second = changesAfter(state, levels, first, { ...probe, by: dt * 0.5, time: middle })
  const third = changesAfter(state, levels, second, { ...probe, by: dt * 0.5, time: middle })
  const fourth = changesAfter(state, levels, third, { ...probe, by: dt, time: end })
  const total = first.map(
    (change, stock) =>
      change + 2 * (second[stock] ?? NaN) + 2 * (third[stock] ?? NaN) + (fourth[stock] ?? NaN),
  )
  setStocks(state, levels, total, dt / 6)
}

interface Probe extends Instant {
  readonly by: number
  /** What is not held while the step goes on. */
  readonly inside: readonly Statement[]
}

/** The changes that hold once the stocks have followed `changes` for the time `by`. */
function changesAfter(
  state: State,
  levels: readonly number[],
  changes: readonly number[],
  { by, inside, ...instant }: Probe,
): readonly number[] {
  setStocks(state, levels, changes, by)
  perform(state, inside, instant)
  return changesOf(state)
}

function levelsOf({ program, values }: State): readonly number[] {
  return program.stocks.map(({ slot }) => values[slot] ?? NaN)
}

/** Net flow of each stock: inflows summed in order, less outflows in order. */
function changesOf({ program, values }: State): readonly number[] {
  const flowsIn = (slots: readonly number[]): readonly number[] =>
    slots.map((slot) => values[slot] ?? NaN)
  return program.stocks.map(({ inflows, outflows }) => {
    const [first = 0, ...rest] = flowsIn(inflows)
    const received = rest.reduce((sum, flow) => sum + flow, first)
    return flowsIn(outflows).reduce((sum, flow) => sum - flow, received)
  })
}

function setStocks(
  { program, values }: State,
  levels: readonly number[],
  changes: readonly number[],
  by: number,
): void {
  program.stocks.forEach(({ slot, isNonNegative }, stock) => {
    const level = (levels[stock] ?? NaN) + by * (changes[stock] ?? NaN)
    values[slot] = isNonNegative && level < 0 ? 0 : level
  })
}
