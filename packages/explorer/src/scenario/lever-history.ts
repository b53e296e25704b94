/** What a reader did, in order, so that each step can be undone and done again. Immutable. */
import { historicalValue, type Lever, type LeverSettings } from './lever.ts'

/** Settings before and after, for undo and redo. */
export interface LeverHistory {
  /** Earlier settings, oldest first. */
  readonly past: readonly LeverSettings[]
  readonly present: LeverSettings
  /** Settings that were undone, the next to come back first. */
  readonly future: readonly LeverSettings[]
  /** The lever being dragged: its moves make one step. `isPushed` once it has moved. */
  readonly held: { readonly lever: string; readonly isPushed: boolean } | undefined
}

/** Steps that are remembered; older ones are forgotten. */
const MAX_STEPS = 200

/** A history that begins at some settings, such as those of a link. */
export function beginHistory(settings: LeverSettings = {}): LeverHistory {
  return { past: [], present: settings, future: [], held: undefined }
}

/**
 * Moves one lever. A value that equals history removes the setting, so that "as it was" has one form.
 * Moves of the held lever after its first replace each other: a drag is one step.
 */
export function setLever(history: LeverHistory, lever: Lever, value: number): LeverHistory {
  const present = withSetting(history.present, lever, value)
  const { held } = history
  if (held?.lever === lever.id && held.isPushed) return { ...history, present }
  if (sameSettings(present, history.present)) return history
  return {
    past: [...history.past, history.present].slice(-MAX_STEPS),
    present,
    future: [],
    held: held?.lever === lever.id ? { ...held, isPushed: true } : undefined,
  }
}

/** The reader took hold of a lever. */
export function holdLever(history: LeverHistory, lever: Lever): LeverHistory {
  return { ...history, held: { lever: lever.id, isPushed: false } }
}

/** The reader let go. A drag that came back to where it began leaves no step. */
export function releaseLever(history: LeverHistory): LeverHistory {
  const { held, past, present } = history
  const before = past.at(-1)
  if (held?.isPushed === true && before !== undefined && sameSettings(before, present)) {
    return { ...history, past: past.slice(0, -1), held: undefined }
  }
  return { ...history, held: undefined }
}

/** All levers back to history, as one step. */
export function resetLevers(history: LeverHistory): LeverHistory {
  if (Object.keys(history.present).length === 0) return { ...history, held: undefined }
  const past = [...history.past, history.present].slice(-MAX_STEPS)
  return { past, present: {}, future: [], held: undefined }
}

/** One step back; the same history where there is none. */
export function undo(history: LeverHistory): LeverHistory {
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
export function redo(history: LeverHistory): LeverHistory {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, held: undefined }
}

/** True when both set the same levers to the same values. */
function sameSettings(left: LeverSettings, right: LeverSettings): boolean {
  return settingsKey(left) === settingsKey(right)
}

/** One text for one set of settings, whatever the order they were made in. */
export function settingsKey(settings: LeverSettings): string {
  return JSON.stringify(Object.entries(settings).sort(([left], [right]) => (left < right ? -1 : 1)))
}

function withSetting(settings: LeverSettings, lever: Lever, value: number): LeverSettings {
  const rest = Object.entries(settings).filter(([id]) => id !== lever.id)
  if (value !== historicalValue(lever)) rest.push([lever.id, value])
  return Object.fromEntries(rest)
}
