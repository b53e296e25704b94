/** A conveyor: what enters a belt leaves it after its transit time, less what leaks on the way. */
import { fillBelt, layDown, leakBelt, type Belt, type BeltRules, type Leaking } from './belt.ts'
import { askContents, contentQuestions } from './contents.ts'
import { lastResult } from './last-result.ts'
import type { Between } from './points.ts'
import type { Routine, RoutineSettings } from './routine.ts'
import { spreadByProfile, spreadLikeSource, type Profile } from './spread.ts'

/**
 * `exit`, of the steps: what leaves now, the exit first and then each leak, as rates.
 * `move`, of close: the same inputs and the rates that enter: at the beginning, evenly, in proportion
 * to what is there, then each by a profile, then each as it left another belt; gives what the belt
 * then holds.
 * From `ask` on, of the steps: the questions to its slats; the same inputs and the number of a slat.
 *
 * Inputs: what the stock holds, arrest, transit time, sample, whether the exit is held; for each leak
 * its fraction; for each leak whether it is held.
 */
export const conveyorEntries = { exit: 0, move: 1, ask: 2 } as const

/** What a conveyor is made from; of each leak: where it begins and ends, and 1 for whole units. */
export interface ConveyorSettings extends RoutineSettings {
  readonly isDiscrete: boolean
  readonly isExponential: boolean
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly whole: readonly number[]
  /** Of each profile: how many points it has, and its place in `betweens`. */
  readonly pointCounts: readonly number[]
  readonly readings: readonly number[]
  /** The points of all profiles, one behind the other. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Of each inflow that lies down as it left another belt: that belt's routine, and which leak it is. */
  readonly sourceRoutines: readonly number[]
  readonly sourceLeaks: readonly number[]
}

/** How a profile is read between its points, by number. */
export const betweens: readonly Between[] = ['held', 'extrapolated', 'backward']

/** How many inputs stand before those of the leaks. */
const COMMON = 5

/** More slats than this are a slip of the pen: the belt's numbers are then no numbers. */
const MOST_SLATS = 1_000_000

/** Guards a half that falls just short in binary: 0.35/0.1 is 3.4999999999999996. */
const NUDGE = 1e-6

/**
 * A belt of slats, one for each step of the way. In a step, from the belt at its start:
 *
 * 1. The transit time counts as `max(1, round(T / dt))` slats, halves upwards; it is read where
 *    `sample` is not 0.
 * 2. Arrested, it stands still: nothing leaves, leaks or enters, and nothing is read.
 * 3. Each slat leaks (see `belt.ts`); then what is left in the first slat leaves.
 * 4. The belt moves by a slat, and what enters lies down at the slat of the transit time: behind all
 *    others where that grew, beside or before them where it shrank. Nobody on the belt is moved.
 * 5. Where what stands behind the exit or a leak is an arrested conveyor, it is held: its slat's
 *    content stays, and what comes behind joins it.
 *
 * At the start the belt is filled as in a steady state.
 *
 * Source: isee systems, "Conveyor Computation" (slats, order, leaks); XMILE 1.0, 3.7.2 and 4.2.1; the
 * one complete order of simlin, docs/design/conveyors.md 4.1 to 4.3, whose window of leakage for
 * zones on a belt that changes its length is left out: the content bounds the leak.
 */
export function conveyor(settings: RoutineSettings, count: number, dt: number): Routine {
  const rules = rulesOf(settings as ConveyorSettings, dt)
  const profiles = profilesOf(settings as ConveyorSettings)
  const outputs = new Float64Array(count)
  let lost: readonly (readonly number[])[] = []
  let lostAt: LostAt = () => []
  const leak = lastResult((belt: Belt, ...leaking: readonly number[]) =>
    leakBelt(belt, leaksOf(leaking, rules), rules),
  )
  let belt: Belt | undefined
  let depth = 1
  const begun = (inputs: Float64Array): Belt | undefined => {
    if (belt !== undefined) return belt
    const slats = slatsOf(inputs[2] ?? NaN, dt)
    const { fractions } = leaksOf(inputs.slice(COMMON), rules)
    return slats === undefined ? undefined : fillBelt(inputs[0] ?? NaN, slats, fractions, rules)
  }
  const exit = (before: Belt, inputs: Float64Array): void => {
    const [, arrest = 0, , , isHeld = 0] = inputs
    outputs.fill(0)
    lost = []
    if (arrest !== 0) return
    const { content, leaked, bySlat } = leak(before, ...leakInputs(inputs, rules))
    outputs[0] = isHeld !== 0 ? 0 : (content[0] ?? 0) / dt
    leaked.forEach((amount, index) => (outputs[index + 1] = amount / dt))
    lost = bySlat
  }
  const move = (before: Belt, inputs: Float64Array): Belt | undefined => {
    const [, arrest = 0, len = NaN, sample = 0] = inputs
    const isRead = belt === undefined || (arrest === 0 && sample !== 0)
    const slats = isRead ? slatsOf(len, dt) : depth
    if (slats === undefined) return undefined
    depth = slats
    if (arrest !== 0) return before
    const { content, carry } = leak(before, ...leakInputs(inputs, rules))
    return moveBelt({ ...before, content, carry }, inputs, depth, { rules, profiles, lostAt })
  }
  return {
    outputs,
    begin: () => {
      belt = undefined
    },
    meet: (all) => {
      lostAt = askSources(settings as ConveyorSettings, all)
    },
    lostBySlat: (leak) => lost[leak] ?? [],
    call: (entry, inputs) => {
      const before = begun(inputs)
      if (entry >= conveyorEntries.ask) return void outputs.fill(askBelt(entry, inputs, before))
      if (entry === conveyorEntries.exit && before !== undefined) {
        exit(before, inputs)
        return
      }
      // A transit time that is no number, or far too long, leaves no belt: all its numbers are none.
      const after = before === undefined ? undefined : move(before, inputs)
      if (entry === conveyorEntries.move) belt = after
      outputs.fill(NaN)
      if (after !== undefined) outputs[0] = after.content.reduce((sum, amount) => sum + amount, 0)
    },
  }
}

interface Moving {
  readonly rules: BeltRules
  readonly profiles: readonly Profile[]
  readonly lostAt: LostAt
}

/** A belt that has leaked, a slat further and with what enters. */
function moveBelt(
  belt: Belt,
  inputs: Float64Array,
  depth: number,
  { rules, profiles, lostAt }: Moving,
): Belt {
  const rates = inputs.slice(COMMON + 2 * rules.leaks.length)
  const [atStart = NaN, even = NaN, alike = NaN, ...apart] = rates.map((rate) => rate * rules.dt)
  const placed = apart.map((amount, index) => {
    const profile = profiles[index]
    return profile === undefined
      ? spreadLikeSource(amount, depth, lostAt(index - profiles.length))
      : spreadByProfile(amount, depth, profile)
  })
  const shifted = shiftBelt(belt, (inputs[COMMON - 1] ?? 0) !== 0)
  const { fractions } = leaksOf(inputs.slice(COMMON), rules)
  return layDown(shifted, { atStart, even, alike, placed, depth }, fractions, rules)
}

function askBelt(entry: number, inputs: Float64Array, belt: Belt | undefined): number {
  const question = contentQuestions[entry - conveyorEntries.ask]
  return belt === undefined ? NaN : askContents(question, belt.content, inputs.at(-1) ?? NaN)
}

/** What the leak that an inflow comes from took of each slat of its belt. */
type LostAt = (source: number) => readonly number[]

function askSources(
  { sourceLeaks, sourceRoutines }: ConveyorSettings,
  all: readonly Routine[],
): LostAt {
  return (source) => {
    const other = all[sourceRoutines[source] ?? -1]
    return other?.lostBySlat?.(sourceLeaks[source] ?? -1) ?? []
  }
}

function profilesOf({ pointCounts, readings, xs, ys }: ConveyorSettings): readonly Profile[] {
  let from = 0
  return pointCounts.map((count, index) => {
    const points = { xs: xs.slice(from, from + count), ys: ys.slice(from, from + count) }
    from += count
    return { points, between: betweens[readings[index] ?? 0] ?? 'held' }
  })
}

function slatsOf(transit: number, dt: number): number | undefined {
  const slats = Math.max(1, Math.floor(transit / dt + 0.5 + NUDGE))
  return slats <= MOST_SLATS ? slats : undefined
}

function rulesOf(settings: ConveyorSettings, dt: number): BeltRules {
  const { isDiscrete, isExponential, starts, ends, whole } = settings
  const leaks = starts.map((start, leak) => ({
    ...{ start, end: ends[leak] ?? 1, isWhole: whole[leak] === 1 },
  }))
  return { dt, isDiscrete, isExponential, leaks }
}

/** The inputs of the leaks: their fractions, and which of them are held. */
function leakInputs(inputs: Float64Array, { leaks }: BeltRules): Float64Array {
  return inputs.subarray(COMMON, COMMON + 2 * leaks.length)
}

function leaksOf(inputs: ArrayLike<number>, { leaks, isExponential }: BeltRules): Leaking {
  const fractions = leaks.map((_, leak) => {
    const fraction = Math.max(0, inputs[leak] ?? NaN)
    // A share cannot be more than all; a rate can, where the step is short.
    return isExponential ? fraction : Math.min(1, fraction)
  })
  return { fractions, isHeld: leaks.map((_, leak) => inputs[leaks.length + leak] !== 0) }
}

/** The belt after one slat of movement; without empty slats at its end. */
function shiftBelt(belt: Belt, isHeld: boolean): Belt {
  const shift = (list: readonly number[]): number[] => {
    const moved = list.slice(1)
    if (isHeld) moved[0] = (moved[0] ?? 0) + (list[0] ?? 0)
    return moved
  }
  const content = shift(belt.content)
  while (content.at(-1) === 0) content.pop()
  return {
    ...belt,
    content,
    bases: belt.bases.map((basis) => shift(basis).slice(0, content.length)),
  }
}
