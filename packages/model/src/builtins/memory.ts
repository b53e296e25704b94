/**
 * Functions that keep something from an earlier moment.
 *
 * Source: XMILE 1.0, 3.5.3 and 3.5.6; isee help, "Delay builtins" and "Data builtins"; Vensim manual, fn_smooth_n,
 * fn_delay_n, fn_delay_information, fn_delay_material, fn_delay_batch, fn_sample_if_true, fn_trend,
 * fn_forecast, fn_active_initial, fn_queue_fifo, fn_queue_age_average, fn_queue_age_in_range,
 * fn_queue_age_oldest, fn_shift_if_true.
 */
import { takes, takesFrom, type Builtin, type Needs, type UnitPattern } from './builtin.ts'

/** A smooth gives what its hidden stock holds; at the start that is its initial value, or its input. */
const smooth =
  (initial: number) =>
  (given: number): Needs => ({ step: [], start: [given > initial ? initial : 0] })

/** A delay gives what its hidden stock holds divided by the delay time, so it needs the time. */
const delay =
  (initial: number) =>
  (given: number): Needs => ({ step: [1], start: [given > initial ? initial : 0, 1] })

const needs = (step: readonly number[], start: readonly number[]) => (): Needs => ({ step, start })

const onlyXmile = { only: 'xmile' } as const

const vensim = (...names: readonly string[]): Partial<Builtin> => ({
  only: 'vensim',
  ...(names.length > 0 && { called: { vensim: names } }),
})

/** Stages share the delay time among them. */
const staged = { delayTime: { argument: 1, countsSteps: false } } as const

/** Vensim counts these by whole steps. */
const stepped = { delayTime: { argument: 1, countsSteps: true } } as const

const ordered: UnitPattern = { of: ['u', 'time', '1', 'u'], is: 'u' }
const orderedLast: UnitPattern = { of: ['u', 'time', 'u', '1'], is: 'u' }
const trend: UnitPattern = { of: ['u', 'time', '1/time'], is: '1/time' }
const forecast: UnitPattern = { of: ['u', 'time', 'time', '1/time'], is: 'u' }
const batch: UnitPattern = { of: ['u', 'u*time', 'time', 'u', 'time', 'u*time'], is: 'u' }

/** Their keys. */
export type MemoryName =
  | 'ACTIVE_INITIAL'
  | 'DELAY1'
  | 'DELAY3'
  | 'DELAYN'
  | 'DELAY_BATCH'
  | 'DELAY_CONVEYOR'
  | 'DELAY_INFORMATION'
  | 'DELAY_MATERIAL'
  | 'DELAY_N'
  | 'DERIVN'
  | 'ENDVAL'
  | 'FORCST'
  | 'FORECAST'
  | 'HISTORY'
  | 'INIT'
  | 'PIPELINE'
  | 'PREVIOUS'
  | 'QUEUE_AGE_AVERAGE'
  | 'QUEUE_AGE_IN_RANGE'
  | 'QUEUE_AGE_OLDEST'
  | 'QUEUE_FIFO'
  | 'SAMPLE_IF_TRUE'
  | 'SHIFT_IF_TRUE'
  | 'SINTEG'
  | 'SMOOTH_N'
  | 'SMTH1'
  | 'SMTH3'
  | 'SMTHN'
  | 'TREND'
  | 'VENSIM_TREND'

/** By key. */
export const memory: Readonly<Record<MemoryName, Builtin>> = {
  /** Its first argument; its second wherever a value at the start is asked for. Readers of XMILE give it for `init_eqn`. */
  ACTIVE_INITIAL: takes(2, 'memory', 'same', { needs: needs([0], [1]) }),
  DELAY1: takesFrom([2, 3], 'memory', 'delay', {
    ...staged,
    called: { vensim: ['DELAY1', 'DELAY1I'] },
    needs: delay(2),
  }),
  DELAY3: takesFrom([2, 3], 'memory', 'delay', {
    ...staged,
    called: { vensim: ['DELAY3', 'DELAY3I'] },
    needs: delay(2),
  }),
  /** `(input, time, order[, initial])`, the argument order of XMILE. */
  DELAYN: takesFrom([3, 4], 'memory', ordered, {
    ...onlyXmile,
    ...staged,
    fixed: [2],
    needs: delay(3),
  }),
  DELAY_BATCH: takes(6, 'memory', batch, {
    ...vensim(),
    delayTime: { argument: 2, countsSteps: true },
    needs: needs([], [3, 4]),
  }),
  /** `(input, time, leakage, profile, initial total, its time)`; the profile is a graphical function. */
  DELAY_CONVEYOR: takes(
    6,
    'memory',
    { of: ['u', 'time', '1/time', 'u*time', 'time'], is: 'u' },
    { ...vensim(), ...stepped, table: 3, needs: needs([], [3, 4]) },
  ),
  DELAY_INFORMATION: takes(3, 'memory', 'delay', {
    ...vensim(),
    ...stepped,
    needs: needs([], [2]),
  }),
  DELAY_MATERIAL: takes(
    4,
    'memory',
    { of: ['u', 'time', 'u', 'u'], is: 'u' },
    { ...vensim(), ...stepped, needs: needs([3], [2]) },
  ),
  /** `(input, time, initial, order)`, the argument order of Vensim. */
  DELAY_N: takes(4, 'memory', orderedLast, {
    ...vensim(),
    ...stepped,
    order: 3,
    needs: needs([], [2]),
  }),
  /** `(input, order)`: how the input changes by time, again and again; 0 until so many steps are over. */
  DERIVN: takes(2, 'memory', 'any', { ...onlyXmile, fixed: [1], needs: needs([0], [0]) }),
  /** The last value of an earlier run; there is none here, so that it is the second argument. */
  ENDVAL: takes(2, 'memory', 'same', { ...onlyXmile, needs: needs([1], [1]) }),
  FORCST: takesFrom([3, 4], 'memory', forecast, {
    ...onlyXmile,
    needs: (given) => ({ step: [0, 1, 2], start: [...Array(given).keys()] }),
  }),
  FORECAST: takes(3, 'memory', forecast, vensim()),
  /** The value at an earlier time of the run. */
  HISTORY: takes(2, 'memory', { of: ['u', 'time'], is: 'u' }, onlyXmile),
  /** REINITIAL differs only where a run is taken up again by a player. */
  INIT: takes(1, 'memory', 'first', {
    called: { vensim: ['INITIAL', 'REINITIAL'] },
    needs: needs([], [0]),
  }),
  /** A delay without mixing: each value comes out whole, some steps later. */
  PIPELINE: takesFrom([2, 3], 'memory', 'delay', {
    ...stepped,
    called: { xmile: ['DELAY'], vensim: ['DELAY_FIXED'] },
    needs: (given) => ({ step: [], start: [given > 2 ? 2 : 0, 1] }),
  }),
  /** The value one step earlier; in the first step its second argument. */
  PREVIOUS: takes(2, 'memory', 'same', { ...onlyXmile, needs: needs([], [1]) }),
  /** `(queue[, how many of the oldest])`: all of them where that is left out or not above 0. */
  QUEUE_AGE_AVERAGE: takesFrom([1, 2], 'memory', { of: ['u', 'u'], is: 'time' }, vensim()),
  /** `(queue, least age, most)`. */
  QUEUE_AGE_IN_RANGE: takes(3, 'memory', { of: ['u', 'time', 'time'], is: 'u' }, vensim()),
  QUEUE_AGE_OLDEST: takes(1, 'memory', { of: ['any'], is: 'time' }, vensim()),
  /** A level: `(inflow, outflow, profile, initial, age range)`; the profile is a graphical function. */
  QUEUE_FIFO: takes(
    5,
    'memory',
    { of: ['u/time', 'u/time', 'u', 'time'], is: 'u' },
    { ...vensim(), table: 2, needs: needs([], [2, 3]) },
  ),
  /** Its second argument whenever the first is true, and until then what it was before. */
  SAMPLE_IF_TRUE: takes(
    3,
    'memory',
    { of: ['any', 'u', 'u'], is: 'u' },
    { ...vensim(), needs: needs([0, 1], [2]) },
  ),
  /**
   * `(first element of a level, condition, how many, whether they gather, what enters)`: what leaves the last
   * of these elements when each moves on by one.
   */
  SHIFT_IF_TRUE: takes(
    5,
    'memory',
    { of: ['u', 'any', '1', 'any', 'u'], is: 'u' },
    { ...vensim(), fixed: [2] },
  ),
  /** A level: `(rate, initial, least, most, quantum, special, threshold)`. */
  SINTEG: takes(
    7,
    'memory',
    { of: ['u/time', 'u', 'u', 'u', 'u', 'u', 'u'], is: 'u' },
    { ...vensim(), needs: needs([2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]) },
  ),
  /** `(input, time, initial, order)`. */
  SMOOTH_N: takes(4, 'memory', orderedLast, {
    ...vensim(),
    ...stepped,
    order: 3,
    needs: needs([], [2]),
  }),
  SMTH1: takesFrom([2, 3], 'memory', 'delay', {
    ...staged,
    called: { vensim: ['SMOOTH', 'SMOOTHI'] },
    needs: smooth(2),
  }),
  SMTH3: takesFrom([2, 3], 'memory', 'delay', {
    ...staged,
    called: { vensim: ['SMOOTH3', 'SMOOTH3I'] },
    needs: smooth(2),
  }),
  /** `(input, time, order[, initial])`. */
  SMTHN: takesFrom([3, 4], 'memory', ordered, {
    ...onlyXmile,
    ...staged,
    fixed: [2],
    needs: smooth(3),
  }),
  TREND: takesFrom([2, 3], 'memory', trend, {
    ...onlyXmile,
    needs: (given) => ({ step: [0, 1], start: [...Array(given).keys()] }),
  }),
  VENSIM_TREND: takes(3, 'memory', trend, {
    ...vensim('TREND'),
    needs: needs([0, 1], [0, 1, 2]),
  }),
}
