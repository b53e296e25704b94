/** How the one clock moves: by a step, from turning point to turning point, to either end. */
import { dateOfYears, yearsOfDate } from './calendar.ts'
import type { TimeWindow } from './chart-domain.ts'
import type { Moment } from './chart.ts'

/** Steps of the clock in a year. */
const CLOCK_STEPS = 24

/** The years that a clock runs over, and where it stops on its way. */
export interface ClockFace {
  readonly years: TimeWindow
  readonly moments: readonly Pick<Moment, 'date'>[]
}

/** A move of the clock. */
export type ClockMove = 'back' | 'forward' | 'event-back' | 'event-forward' | 'first' | 'last'

/** The move that a key asks for, as on every slider; Shift goes from turning point to turning point. */
export function clockMoveOf({
  key,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey'>): ClockMove | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shiftKey ? 'event-forward' : 'forward'
    case 'ArrowLeft':
    case 'ArrowDown':
      return shiftKey ? 'event-back' : 'back'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    default:
      return undefined
  }
}

/** The date after a move; the same where there is nowhere to go. */
export function moveClock(date: string, move: ClockMove, face: ClockFace): string {
  const step = clockStep(date, face)
  switch (move) {
    case 'back':
      return dateOfStep(step - 1, face)
    case 'forward':
      return dateOfStep(step + 1, face)
    case 'event-back':
      return datesOf(face).findLast((other) => other < date) ?? date
    case 'event-forward':
      return datesOf(face).find((other) => other > date) ?? date
    case 'first':
      return dateOfStep(0, face)
    case 'last':
      return dateOfStep(Infinity, face)
  }
}

/** How many steps the clock has. */
export function clockSteps({ years: [first, last] }: ClockFace): number {
  return Math.round((last - first) * CLOCK_STEPS)
}

/** The step on which a date stands, or the nearest. */
export function clockStep(date: string, { years: [first] }: ClockFace): number {
  return Math.round((yearsOfDate(date) - first) * CLOCK_STEPS)
}

/** The date of a step; beyond either end it is the end's. */
export function dateOfStep(step: number, face: ClockFace): string {
  const [first] = face.years
  return dateNear(first + Math.min(Math.max(0, step), clockSteps(face)) / CLOCK_STEPS, face)
}

/** The date of a moment (decimal years), inside the years of the clock. */
export function dateNear(years: number, { years: [first, last] }: ClockFace): string {
  // The window ends with the first moment of a year that it does not show.
  return dateOfYears(Math.min(Math.max(first, years) + 1e-6, last - 1 / 366))
}

function datesOf({ years: [first, last], moments }: ClockFace): readonly string[] {
  return moments
    .map(({ date }) => date)
    .filter((date) => yearsOfDate(date) >= first && yearsOfDate(date) < last)
    .toSorted()
}
