/** The interpreter: runs a program statement by statement. Short and obvious; the oracle. */
import { methods } from '../integration.ts'
import type { Program, Statement } from '../program.ts'
import type { SetInput } from '../inputs.ts'
import type { Routine } from '../routines/routines.ts'
import { makeRoutines } from '../routines/make-routines.ts'
import { compute, type Moment } from './evaluate.ts'

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
  identity: RunIdentity = {},
): void {
  const { from } = identity
  const state = beginRun(program, inputs, identity)
  const { start, dt, steps } = program.time
  if (from !== undefined) {
    program.stocks.forEach(({ slot }, stock) => (state.values[slot] = from.stocks[stock] ?? NaN))
  }
  const inside = insideSteps(program)
  for (let step = from?.step ?? 0; step <= steps; step++) {
    const time = start + step * dt
    const now: Instant = { time, stepTime: time, step }
    perform(state, program.step, now)
    observe(step, state.values)
    if (step === steps) return
    perform(state, program.close, now)
    const timeAt = (share: number): number => start + (step + share) * dt
    moveStocks(state, { stepTime: time, step, dt, timeAt, inside })
  }
}

/** A run at its start: inputs set, constants, stocks and what the start keeps computed. */
export function beginRun(
  program: Program,
  inputs: readonly SetInput[],
  { seed = 0, draw = 0 }: RunIdentity,
): State {
  const values = new Float64Array(program.slots.length)
  const { start } = program.time
  for (const { slot, value } of program.inputs) values[slot] = value
  for (const { slot, value } of inputs) values[slot] = value
  const made = makeRoutines(program)
  for (const routine of made) routine.begin()
  const state: State = { program, values, routines: made, given: new Map(), seed, draw }
  const atStart: Instant = { time: start, stepTime: start, step: 0 }
  perform(state, program.constants, atStart)
  perform(state, program.initial, atStart)
  return state
}

/** What is not held while a step goes on. */
export function insideSteps({ step }: Program): readonly Statement[] {
  return step.filter(({ isHeld }) => !isHeld)
}

/** A run while it goes on. */
export interface State {
  readonly program: Program
  readonly values: Float64Array
  readonly routines: readonly Routine[]
  readonly given: Map<number, Float64Array>
  readonly seed: number
  readonly draw: number
}

/** A moment of a run. */
export type Instant = Pick<Moment, 'time' | 'stepTime' | 'step'>

/** Computes statements for a moment. */
export function perform(state: State, statements: readonly Statement[], instant: Instant): void {
  compute(statements, { ...state, ...instant, lookups: state.program.lookups })
}

/** One step: when it begins, how long it is, and what it computes on its way. */
export interface Stride {
  readonly stepTime: number
  readonly step: number
  readonly dt: number
  /** The time after a share of the step. */
  readonly timeAt: (share: number) => number
  readonly inside: readonly Statement[]
}

/** All stages of a step; after each but the last the stocks are probed for the next one. */
export function moveStocks(state: State, { stepTime, step, dt, timeAt, inside }: Stride): void {
  const { stages, divisor } = methods[state.program.time.method]
  const probe = { stepTime, step, inside }
  const levels = levelsOf(state)
  let changes = changesOf(state)
  let total = changes
  for (const { at, weight } of stages.slice(1)) {
    changes = changesAfter(state, levels, changes, { ...probe, by: dt * at, time: timeAt(at) })
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
