/** Finds the numbers at which others are zero. */
import { eliminate } from './elimination.ts'
import type { Routine, RoutineMoment } from './routine.ts'
import type { TrialLoop } from './trial-loop.ts'

/** A derivative is taken over this share of a number: the root of what a double can tell. */
const STEP = 2 ** -26
/** How often a step that leads further away is halved. */
const MOST_HALVINGS = 20

/** One unknown: its scale, that of what should be zero, how near to zero that must be, and rounds at most. */
interface Sought {
  readonly unknown: number
  readonly scale: number
  readonly zeroScale: number
  readonly tolerance: number
  readonly rounds: number
}

/**
 * Vensim's FIND ZERO: unknowns at which the targets, times their scales, are within the tolerance of zero.
 * NaN where that is not so after the rounds that are allowed, or where the targets do not tell the
 * unknowns apart. Unknowns beyond the number that is asked for stay as guessed.
 *
 * Method: Newton's with derivatives by differences, each step halved until it leads nearer to zero. Vensim
 * lets its last argument choose a method, none of which is documented in detail; each ends at a zero.
 * Inputs: the guesses, what the loop reads from outside; then for each unknown its scale, that of its
 * target, whether it is sought, the tolerance and the rounds.
 * Source: Vensim manual, fn_find_zero.
 */
export function zero(loop: TrialLoop): Routine {
  const outputs = new Float64Array(loop.unknowns.length)
  return {
    outputs,
    begin: () => undefined,
    meet: loop.meet,
    call: (_, inputs, moment) => {
      const sought = readSought(loop.load(inputs))
      if (search(loop, sought, moment)) outputs.set(loop.unknowns)
      else outputs.fill(NaN)
    },
  }
}

function readSought(settings: Float64Array): readonly Sought[] {
  const sought: Sought[] = []
  for (let at = 0; at < settings.length; at += 5) {
    const [scale = NaN, zeroScale = NaN, isSought, tolerance = NaN, rounds = 0] = settings.subarray(
      at,
      at + 5,
    )
    if (isSought !== 0) sought.push({ unknown: at / 5, scale, zeroScale, tolerance, rounds })
  }
  return sought
}

function search(loop: TrialLoop, sought: readonly Sought[], moment: RoutineMoment): boolean {
  const most = Math.max(0, ...sought.map(({ rounds }) => rounds))
  const targets = (): readonly number[] => {
    const all = loop.round(moment)
    return sought.map(({ unknown, zeroScale }) => (all[unknown] ?? NaN) * zeroScale)
  }
  let now = targets()
  for (let round = 0; !isZero(now, sought); round++) {
    const step = round < most ? stepTo(loop, sought, { now, targets }) : undefined
    const next = step && follow(loop, sought, { step, now, targets })
    if (next === undefined) return false
    now = next
  }
  return true
}

function isZero(now: readonly number[], sought: readonly Sought[]): boolean {
  return sought.every(({ tolerance }, index) => Math.abs(now[index] ?? NaN) <= tolerance)
}

interface Here {
  readonly now: readonly number[]
  readonly targets: () => readonly number[]
}

/** The step at whose end the targets were zero if they were straight lines; undefined where there is none. */
function stepTo(
  { unknowns }: TrialLoop,
  sought: readonly Sought[],
  { now, targets }: Here,
): readonly number[] | undefined {
  const rows = now.map((): number[] => [])
  for (const { unknown, scale } of sought) {
    const at = unknowns[unknown] ?? NaN
    const by = STEP * Math.max(Math.abs(at), Math.abs(1 / scale))
    unknowns[unknown] = at + by
    const moved = targets()
    unknowns[unknown] = at
    rows.forEach((row, index) => row.push(((moved[index] ?? NaN) - (now[index] ?? NaN)) / by))
  }
  const right = now.map((value) => [-value])
  const isRegular = rows.every((_, pivot) => eliminate(rows, right, pivot))
  return isRegular ? right.map(([value = NaN]) => value) : undefined
}

/** Moves along a step, as far as it leads nearer to zero; the targets there, undefined where none is nearer. */
function follow(
  { unknowns }: TrialLoop,
  sought: readonly Sought[],
  { step, now, targets }: Here & { readonly step: readonly number[] },
): readonly number[] | undefined {
  const from = unknowns.slice()
  for (let halvings = 0, share = 1; halvings <= MOST_HALVINGS; halvings++, share /= 2) {
    sought.forEach(({ unknown }, index) => {
      unknowns[unknown] = (from[unknown] ?? NaN) + share * (step[index] ?? NaN)
    })
    const next = targets()
    if (farthest(next) < farthest(now)) return next
  }
  return undefined
}

/** The size of the target that is farthest from zero; NaN where one is no number. */
function farthest(targets: readonly number[]): number {
  return Math.max(...targets.map(Math.abs))
}
