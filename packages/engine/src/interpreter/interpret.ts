/** The interpreter: runs a program statement by statement. Short and obvious; the oracle. */
import { methods } from '../integration.ts'
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
 * Time of a step is `start + step * dt`; a Runge-Kutta step also evaluates later: see `methods`.
 */
export function interpret(
  program: Program,
  inputs: readonly SetInput[],
  observe: Observer,
  { seed = 0, draw = 0, from }: RunIdentity = {},
): void {
  const values = new Float64Array(program.slots.length)
  const { start, dt, steps } = program.time
  for (const { slot, value } of program.inputs) values[slot] = value
  for (const { slot, value } of inputs) values[slot] = value
  const made = program.routines.map(({ name, settings, outputs }) =>
    routines[name](settings, outputs, dt),
  )
  for (const routine of made) routine.begin()
  const state: State = { program, values, routines: made, given: new Map(), seed, draw }
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
    moveStocks(state, step, inside)
  }
}

interface State {
  readonly program: Program
  readonly values: Float64Array
  readonly routines: readonly Routine[]
  readonly given: Map<number, Float64Array>
  readonly seed: number
  readonly draw: number
}

type Instant = Pick<Moment, 'time' | 'stepTime' | 'step'>

function perform(state: State, statements: readonly Statement[], instant: Instant): void {
  const { program, values, routines: made, given } = state
  const moment: Moment = { ...state, ...instant, lookups: program.lookups }
  for (const { slot, expression } of statements) {
    values[slot] = evaluate(expression, moment)
    if (expression.op !== 'routine') continue
    given.set(slot, Float64Array.from(made[expression.routine]?.outputs ?? []))
  }
}

/** All stages of a step; after each but the last the stocks are probed for the next one. */
function moveStocks(state: State, step: number, inside: readonly Statement[]): void {
  const { start, dt, method } = state.program.time
  const { stages, divisor } = methods[method]
  const probe = { stepTime: start + step * dt, step, inside }
  const levels = levelsOf(state)
  let changes = changesOf(state)
  let total = changes
  for (const { at, weight } of stages.slice(1)) {
    const time = start + (step + at) * dt
    changes = changesAfter(state, levels, changes, { ...probe, by: dt * at, time })
    const now = changes
    total = total.map((sum, stock) => sum + weight * (now[stock] ?? NaN))
  }
  setStocks(state, levels, total, dt / divisor)
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
