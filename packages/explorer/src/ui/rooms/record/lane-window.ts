/** The stretch of time that the picture of lanes shows: zoomed and moved within what there is to show. */
import type { SoftStretch } from './soft-ends.ts'

/** A stretch of time in decimal years. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}

/** The shortest stretch that is shown: some two months, where a day is still a stroke. */
const SHORTEST = 1 / 6

/** The years that a picture opens with: those of the text's own dates, or of all events. */
export function firstRange(
  marks: readonly (SoftStretch & { readonly isArticle: boolean })[],
): TimeRange {
  const named = marks.filter((mark) => mark.isArticle)
  return yearsOf(named.length > 1 ? named : marks)
}

/** The whole years that hold every event: nothing lies outside of them. */
export function yearsOf(marks: readonly SoftStretch[]): TimeRange {
  let first = Infinity
  let last = -Infinity
  for (const { start, end } of marks) {
    first = Math.min(first, start)
    last = Math.max(last, end)
  }
  if (!Number.isFinite(first)) return { start: 0, end: 1 }
  const start = Math.floor(first + 1e-6)
  return { start, end: Math.max(start + 1, Math.ceil(last - 1e-6)) }
}

/** How many events lie before and after a stretch. */
export function countBeyond(
  marks: readonly SoftStretch[],
  range: TimeRange,
): { readonly before: number; readonly after: number } {
  let before = 0
  let after = 0
  for (const { start, end } of marks) {
    if (end <= range.start) before += 1
    else if (start >= range.end) after += 1
  }
  return { before, after }
}

/** True for what is seen in a stretch. */
export function isInside({ start, end }: SoftStretch, range: TimeRange): boolean {
  return end > range.start && start < range.end
}

/** The stretch `factor` times as long (below 1: nearer), with the moment `at` at the same place. */
export function zoomRange(
  range: TimeRange,
  factor: number,
  at: number,
  bounds: TimeRange,
): TimeRange {
  const length = range.end - range.start
  const longest = Math.max(SHORTEST, bounds.end - bounds.start)
  const next = Math.min(longest, Math.max(SHORTEST, length * factor))
  const held = Math.min(range.end, Math.max(range.start, at))
  const start = held - ((held - range.start) / length) * next
  return holdRange({ start, end: start + next }, bounds)
}

/** The stretch moved by so many years. */
export function moveRange({ start, end }: TimeRange, years: number, bounds: TimeRange): TimeRange {
  return holdRange({ start: start + years, end: end + years }, bounds)
}

/** The stretch of the same length around a moment, moved only if the moment lies outside. */
export function showMoment(range: TimeRange, at: number, bounds: TimeRange): TimeRange {
  if (at >= range.start && at <= range.end) return range
  return moveRange(range, at - (range.start + range.end) / 2, bounds)
}

/** What a button or key can ask for: a step, most of a screen, an end, nearer or further. */
const moves = [
  'back',
  'on',
  'earlier',
  'later',
  'first',
  'last',
  'nearer',
  'further',
  'whole',
] as const
/** What a button or a key does to the stretch of time that is shown. */
export type RangeMove = (typeof moves)[number]

/** True for the name of a move. */
export function isMove(text: string | undefined): text is RangeMove {
  return moves.some((move) => move === text)
}

/** Shares of the stretch that a step and a screen go. */
const STEP = 1 / 8
const SCREEN = 0.8
const NEARER = 1 / 1.6

/** The stretch after a move. */
export function doMove(range: TimeRange, move: RangeMove, bounds: TimeRange): TimeRange {
  const length = range.end - range.start
  const middle = (range.start + range.end) / 2
  switch (move) {
    case 'back':
      return moveRange(range, -length * STEP, bounds)
    case 'on':
      return moveRange(range, length * STEP, bounds)
    case 'earlier':
      return moveRange(range, -length * SCREEN, bounds)
    case 'later':
      return moveRange(range, length * SCREEN, bounds)
    case 'first':
      return moveRange(range, bounds.start - range.start, bounds)
    case 'last':
      return moveRange(range, bounds.end - range.end, bounds)
    case 'nearer':
      return zoomRange(range, NEARER, middle, bounds)
    case 'further':
      return zoomRange(range, 1 / NEARER, middle, bounds)
    case 'whole':
      return bounds
  }
}

/** A stretch put back inside the bounds without changing its length, where they are as long. */
function holdRange({ start, end }: TimeRange, bounds: TimeRange): TimeRange {
  const length = Math.min(end - start, bounds.end - bounds.start)
  const first = Math.min(Math.max(start, bounds.start), bounds.end - length)
  return { start: first, end: first + length }
}
