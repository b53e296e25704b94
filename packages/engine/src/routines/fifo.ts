/** Vensim's queue: a level that knows how long each part of it has waited. */
import { NOT_AVAILABLE } from '@thaw/core'
import { areaTo } from './points.ts'
import { numbersOf, type Routine, type RoutineSettings } from './routine.ts'
import { MOST_STEPS, NUDGE } from './whole-steps.ts'

/**
 * Of the steps: `level` (initial value, its range of ages) gives what is in the queue; then, after it, the
 * average age of the oldest (how many), how many are of an age (from, to), and the oldest age. Of close:
 * `move` (inflow, outflow).
 */
export const fifoEntries = { level: 0, average: 1, inRange: 2, oldest: 3, move: 4 } as const

/** What came in one step, and how many of it are left. */
interface Batch {
  /** Number of the step; below 0 what was there at the start. */
  readonly step: number
  readonly amount: number
}

/** What is left of a batch by rounding, as a share of it, is nothing. */
const ROUNDING = 1e-12

/**
 * Vensim's QUEUE FIFO and QUEUE AGE functions. The oldest leave first; what came in a step is a step old
 * when the next begins. A flow below zero is one the other way; a queue below zero counts as if all of
 * it were one step old. The initial value lies over its ages as the profile says, from one step on.
 *
 * Source: Vensim manual, fn_queue_fifo, fn_queue_age_average, fn_queue_age_in_range,
 * fn_queue_age_oldest. How the profile is cut into steps the manual does not say: here each piece of a
 * step's length counts as one step older than its youngest. Ages in an empty queue are 0.
 */
export function fifo({ xs, ys }: RoutineSettings, _: number, dt: number): Routine {
  const outputs = new Float64Array(1)
  const profile = { xs: numbersOf(xs), ys: numbersOf(ys) }
  let level = NaN
  /** The oldest first. */
  let line: readonly Batch[] = []
  let hasMoved = false
  return {
    outputs,
    begin: () => {
      hasMoved = false
    },
    call: (entry, [first = NaN, second = NaN], { step }) => {
      const ageOf = (batch: Batch): number => (step - batch.step) * dt
      switch (entry) {
        case fifoEntries.level:
          if (!hasMoved) {
            level = first
            line = layOut(profile, first, second / dt)
          }
          outputs[0] = level
          return
        case fifoEntries.average:
          outputs[0] = averageAge(oldest(line, first > 0 ? first : Infinity), ageOf)
          return
        case fifoEntries.inRange:
          outputs[0] = sum(line.filter((batch) => isWithin(ageOf(batch), [first, second], dt)))
          return
        case fifoEntries.oldest:
          outputs[0] = line[0] === undefined ? 0 : ageOf(line[0])
          return
        case fifoEntries.move: {
          hasMoved = true
          level += dt * (first - second)
          const entering = dt * (Math.max(first, 0) + Math.max(-second, 0))
          const leaving = dt * (Math.max(second, 0) + Math.max(-first, 0))
          line =
            level < 0 ? [{ step, amount: level }] : moved(line, { step, amount: entering }, leaving)
        }
      }
    },
  }
}

function moved(line: readonly Batch[], entering: Batch, leaving: number): readonly Batch[] {
  const all = entering.amount === 0 ? line : [...line, entering]
  let left = leaving
  return all.flatMap((batch) => {
    const rest = batch.amount - left
    left = Math.max(0, -rest)
    if (rest <= batch.amount * ROUNDING) return []
    return rest === batch.amount ? [batch] : [{ ...batch, amount: rest }]
  })
}

/** The profile over the steps of its range, the oldest first; of no range at all one step. */
function layOut(
  profile: { readonly xs: readonly number[]; readonly ys: readonly number[] },
  total: number,
  steps: number,
): readonly Batch[] {
  const [start = NaN, end = NaN] = [profile.xs[0], profile.xs.at(-1)]
  const count = Math.max(1, Math.ceil(steps - NUDGE))
  if (total < 0 || !(count > 1)) return total === 0 ? [] : [{ step: -1, amount: total }]
  if (count > MOST_STEPS) return [{ step: -1, amount: NaN }]
  const upTo = (step: number): number =>
    areaTo(profile, start + Math.min(1, step / steps) * (end - start), 'held')
  return Array.from({ length: count }, (_, back): Batch => {
    const amount = (total * (upTo(back + 1) - upTo(back))) / upTo(count)
    return { step: -back - 1, amount }
  })
    .filter(({ amount }) => amount !== 0)
    .reverse()
}

/** So many of the oldest; all where there are no more. */
function oldest(line: readonly Batch[], wanted: number): readonly Batch[] {
  let left = wanted
  return line.flatMap((batch) => {
    const amount = Math.min(batch.amount, left)
    left -= amount
    return amount === 0 ? [] : [{ ...batch, amount }]
  })
}

function averageAge(line: readonly Batch[], ageOf: (batch: Batch) => number): number {
  if (line.length === 0) return 0
  return line.reduce((total, batch) => total + batch.amount * ageOf(batch), 0) / sum(line)
}

/** :NA: in place of a limit means none. */
function isWithin(age: number, [least, most]: readonly [number, number], dt: number): boolean {
  const isOldEnough = least === NOT_AVAILABLE || age >= least - dt * NUDGE
  return isOldEnough && (most === NOT_AVAILABLE || age <= most + dt * NUDGE)
}

function sum(line: readonly Batch[]): number {
  return line.reduce((total, { amount }) => total + amount, 0)
}
