/** What a reader did, in order, so that each step can be undone and done again. Immutable. */
import { historicalValue, type Lever, type LeverSettings } from './lever.ts'
import { AS_IT_WAS, setupKey, type Setup } from './setup.ts'

/** Setups before and after, for undo and redo. */
export interface SetupHistory {
  /** Earlier setups, oldest first. */
  readonly past: readonly Setup[]
  readonly present: Setup
  /** Setups that were undone, the next to come back first. */
  readonly future: readonly Setup[]
  /**
   * What is being dragged, a lever's id or an input's name: its moves make one step. `isPushed` once
   * it has moved.
   */
  readonly held: { readonly what: string; readonly isPushed: boolean } | undefined
}

/** Ends included. */
interface Range {
  readonly low: number
  readonly high: number
}

/** Steps that are remembered; older ones are forgotten. */
const MAX_STEPS = 200

/** Figures of a number that a hand sets: more say nothing, and would make links long. */
const FIGURES = 6

/** A history that begins at some setup, such as that of a link. */
export function beginHistory(setup: Setup = AS_IT_WAS): SetupHistory {
  return { past: [], present: setup, future: [], held: undefined }
}

/** Moves one lever. A value that equals history removes the setting, so that "as it was" has one form. */
export function setLever(history: SetupHistory, lever: Lever, value: number): SetupHistory {
  const isStop = lever.stops.some((stop) => stop.value === value)
  const exact = isStop ? value : roundWithin(value, lever)
  const wish = exact === historicalValue(lever) ? undefined : exact
  const levers = withValue(history.present.levers, lever.id, wish)
  return takeStep(history, { ...history.present, levers }, lever.id)
}

/** Sets all levers at once, as one step: those that are not named stand as they were. */
export function setLevers(history: SetupHistory, levers: LeverSettings): SetupHistory {
  return takeStep(history, { ...history.present, levers })
}

/** An input of the model, by its name, with the range in which a hand may fix it. */
export interface FixableInput extends Range {
  readonly variable: string
}

/** Fixes an uncertain input of the model by hand; without a value it is drawn again. */
export function fixInput(
  history: SetupHistory,
  { variable, ...range }: FixableInput,
  value: number | undefined,
): SetupHistory {
  const exact = value === undefined ? undefined : roundWithin(value, range)
  const fixed = withValue(history.present.fixed, variable, exact)
  return takeStep(history, { ...history.present, fixed }, variable)
}

/** Switches a causal link off, or on again. */
export function toggleLink(history: SetupHistory, link: string): SetupHistory {
  const { off } = history.present
  const next = off.includes(link) ? off.filter((id) => id !== link) : [...off, link].sort()
  return takeStep(history, { ...history.present, off: next })
}

/** All levers back to history, as one step; assumptions stay. */
export function resetLevers(history: SetupHistory): SetupHistory {
  return setLevers(history, AS_IT_WAS.levers)
}

/** All assumptions and links back to those of the dossier, as one step; levers stay. */
export function resetAssumptions(history: SetupHistory): SetupHistory {
  return takeStep(history, { ...AS_IT_WAS, levers: history.present.levers })
}

/** The reader took hold of a lever, or of an input that is fixed by hand. */
export function hold(history: SetupHistory, what: string): SetupHistory {
  return { ...history, held: { what, isPushed: false } }
}

/** The reader let go. A drag that came back to where it began leaves no step. */
export function release(history: SetupHistory): SetupHistory {
  const { held, past, present } = history
  const before = past.at(-1)
  if (held?.isPushed === true && before !== undefined && isSame(before, present)) {
    return { ...history, past: past.slice(0, -1), held: undefined }
  }
  return { ...history, held: undefined }
}

/** One step back; the same history where there is none. */
export function undo(history: SetupHistory): SetupHistory {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    held: undefined,
  }
}

/** One step forward again; the same history where nothing was undone. */
export function redo(history: SetupHistory): SetupHistory {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, held: undefined }
}

/** Moves of what is held replace each other after the first: a drag is one step. */
function takeStep(history: SetupHistory, present: Setup, what?: string): SetupHistory {
  const { held } = history
  const isHeld = held !== undefined && held.what === what
  if (isHeld && held.isPushed) return { ...history, present }
  if (isSame(present, history.present)) return isHeld ? history : { ...history, held: undefined }
  return {
    past: [...history.past, history.present].slice(-MAX_STEPS),
    present,
    future: [],
    held: isHeld ? { ...held, isPushed: true } : undefined,
  }
}

function isSame(left: Setup, right: Setup): boolean {
  return setupKey(left) === setupKey(right)
}

/** Six figures of a number; the end of the range where they would lie beyond it: links refuse that. */
function roundWithin(value: number, { low, high }: Range): number {
  return Math.min(high, Math.max(low, Number(value.toPrecision(FIGURES))))
}

function withValue(
  values: Readonly<Record<string, number>>,
  name: string,
  value: number | undefined,
): Readonly<Record<string, number>> {
  const rest = Object.entries(values).filter(([key]) => key !== name)
  if (value !== undefined) rest.push([name, value])
  return Object.fromEntries(rest)
}
