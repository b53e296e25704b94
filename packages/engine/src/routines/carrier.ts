/** Vensim's conveyor: material lies on a belt whose speed may change, and leaks all along it. */
import { areaTo, type Points } from './points.ts'
import { MOST_STEPS, NUDGE } from './whole-steps.ts'
import { numbersOf, type Routine, type RoutineSettings } from './routine.ts'

/** `exit`, of the steps: (total at the start, its time) to what comes out now. `carry`, of close: (input, time, leak, total at the start, its time). */
export const carrierEntries = { exit: 0, carry: 1 } as const

/** Material that lies evenly between two distances from the end, as shares of the belt's length. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly amount: number
}

/**
 * Vensim's DELAY CONVEYOR. Each step the belt moves on by the step's share of the conveyance time, of the
 * step before as in DELAY N; what passes its end comes out. What is left, and what came in, then leaks by
 * the leakage times the step. At the start the total lies on the belt as the profile says, in the order in
 * which it will come out; the profile is stretched to the initial time and scaled to the total.
 *
 * Source: Vensim manual, fn_delay_conveyor and "Initialization of conveyors". How the manual's own
 * numbers are rounded to steps it does not say: here what lies over the end of a step is cut there.
 */
export function carrier({ xs, ys }: RoutineSettings, _: number, dt: number): Routine {
  const outputs = new Float64Array(1)
  const profile = { xs: numbersOf(xs), ys: numbersOf(ys) }
  let belt: readonly Stretch[] | undefined
  let move = 0
  return {
    outputs,
    begin: () => {
      belt = undefined
    },
    call: (entry, [first = NaN, second = NaN, leak = NaN, total = NaN, initialTime = NaN]) => {
      if (entry === carrierEntries.exit) {
        const lying = belt ?? layOut(profile, first, second, dt)
        outputs[0] = passing(lying, belt === undefined ? moveIn(second, dt) : move) / dt
        return
      }
      if (belt === undefined) {
        belt = layOut(profile, total, initialTime, dt)
        move = moveIn(initialTime, dt)
      }
      const added = { from: 1 - move, to: 1, amount: first * dt }
      belt = [...moved(belt, move), added].map((each) => {
        return { ...each, amount: each.amount * (1 - leak * dt) }
      })
      move = moveIn(second, dt)
    },
  }
}

/** How far the belt moves in a step: all the way where the time is shorter than that. */
function moveIn(time: number, dt: number): number {
  return time > dt ? dt / time : 1
}

/** The share of a stretch that a move of the belt takes over its end. */
function shareOver({ from, to }: Stretch, move: number): number {
  const over = (Math.min(to, move) - from) / (to - from)
  return over < NUDGE ? 0 : over > 1 - NUDGE ? 1 : over
}

function passing(belt: readonly Stretch[], move: number): number {
  return belt.reduce((sum, each) => sum + each.amount * shareOver(each, move), 0)
}

function moved(belt: readonly Stretch[], move: number): readonly Stretch[] {
  return belt.flatMap((each) => {
    const over = shareOver(each, move)
    if (over === 1) return []
    const from = Math.max(0, each.from - move)
    return [{ from, to: each.to - move, amount: each.amount * (1 - over) }]
  })
}

/** The total as one stretch for each step of its time, by the area of the profile over it. */
function layOut(profile: Points, total: number, time: number, dt: number): readonly Stretch[] {
  const [start = NaN, end = NaN] = [profile.xs[0], profile.xs[profile.xs.length - 1]]
  const move = moveIn(time, dt)
  const count = Math.max(1, Math.ceil(1 / move - NUDGE))
  const at = (share: number): number => areaTo(profile, start + share * (end - start), 'held')
  if (count > MOST_STEPS) return [{ from: 0, to: 1, amount: NaN }]
  const whole = at(1)
  return Array.from({ length: count }, (_, step): Stretch => {
    const [from, to] = [step * move, Math.min(1, (step + 1) * move)]
    return { from, to, amount: (total * (at(to) - at(from))) / whole }
  })
}
