/** The interpreter: runs a program statement by statement. Short and obvious; the oracle. */
import type { Program, Statement } from '../program.ts'
import type { SetInput } from '../inputs.ts'
import { evaluate, type Moment } from './evaluate.ts'

/** Sees all slots at the start of each step, and at the end; `values` is reused. */
export type Observer = (step: number, values: Float64Array) => void

/** Where a run is taken up: the stocks, in the program's order, at the start of a step. */
export interface RunState {
  readonly step: number
  readonly stocks: ArrayLike<number>
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
  from?: RunState,
): void {
  const values = new Float64Array(program.slots.length)
  const { start, dt, steps, method } = program.time
  for (const { slot, value } of program.inputs) values[slot] = value
  for (const { slot, value } of inputs) values[slot] = value
  const state: State = { program, values }
  perform(state, program.constants, start, start)
  perform(state, program.initial, start, start)
  if (from !== undefined) {
    program.stocks.forEach(({ slot }, stock) => (values[slot] = from.stocks[stock] ?? NaN))
  }
  for (let step = from?.step ?? 0; step <= steps; step++) {
    const time = start + step * dt
    perform(state, program.step, time, time)
    observe(step, values)
    if (step === steps) return
    if (method === 'euler') stepEuler(state)
    else stepRungeKutta(state, step)
  }
}

interface State {
  readonly program: Program
  readonly values: Float64Array
}

function perform(
  { program, values }: State,
  statements: readonly Statement[],
  time: number,
  stepTime: number,
): void {
  const moment: Moment = { values, lookups: program.lookups, time, stepTime }
  for (const { slot, expression } of statements) values[slot] = evaluate(expression, moment)
}

function stepEuler(state: State): void {
  setStocks(state, levelsOf(state), changesOf(state), state.program.time.dt)
}

/** The classical method of order four. */
function stepRungeKutta(state: State, step: number): void {
  const { start, dt } = state.program.time
  const stepTime = start + step * dt
  const middle = start + (step + 0.5) * dt
  const end = start + (step + 1) * dt
  const levels = levelsOf(state)
  const first = changesOf(state)
  const second = changesAfter(state, levels, first, { by: dt * 0.5, time: middle, stepTime })
  const third = changesAfter(state, levels, second, { by: dt * 0.5, time: middle, stepTime })
  const fourth = changesAfter(state, levels, third, { by: dt, time: end, stepTime })
  const total = first.map(
    (change, stock) =>
      change + 2 * (second[stock] ?? NaN) + 2 * (third[stock] ?? NaN) + (fourth[stock] ?? NaN),
  )
  setStocks(state, levels, total, dt / 6)
}

interface Probe {
  readonly by: number
  readonly time: number
  readonly stepTime: number
}

/** The changes that hold once the stocks have followed `changes` for the time `by`. */
function changesAfter(
  state: State,
  levels: readonly number[],
  changes: readonly number[],
  { by, time, stepTime }: Probe,
): readonly number[] {
  setStocks(state, levels, changes, by)
  perform(state, state.program.step, time, stepTime)
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
