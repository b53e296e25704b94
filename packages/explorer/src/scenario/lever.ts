/** A lever as a reader meets it: named stops, the one that happened, and the numbers behind them. */

/** A named position of a lever. */
export interface LeverStop {
  /** The word as printed: `half open`. */
  readonly word: string
  /** The word as written in a link: `half-open`. */
  readonly slug: string
  /** What the model's input is set to, in the lever's unit. */
  readonly value: number
  /** What the stop means, one line; empty where the dossier says nothing. */
  readonly about: string
}

/** One thing a reader may change. Plain data: it travels inside a page. */
export interface Lever {
  readonly id: string
  readonly group: string
  readonly name: string
  /** Name of the model's input that it sets. */
  readonly variable: string
  readonly unit: string
  readonly stops: readonly LeverStop[]
  /** Index of the stop that happened. */
  readonly historical: number
  /** Least and greatest number it may take, in its unit. */
  readonly low: number
  readonly high: number
  /** ISO date from which it acts. */
  readonly date: string
}

/** Lever settings that differ from history: value by lever id. History itself is the empty record. */
export type LeverSettings = Readonly<Record<string, number>>

/** The value that happened, in the lever's unit. */
export function historicalValue(lever: Lever): number {
  return lever.stops[lever.historical]?.value ?? lever.low
}

/** Where a lever stands: its setting, or history where there is none. */
export function leverValue(lever: Lever, settings: LeverSettings): number {
  return settings[lever.id] ?? historicalValue(lever)
}

/** The stop that a value stands on, if it stands on one. */
export function stopAt(lever: Lever, value: number): LeverStop | undefined {
  return lever.stops.find((stop) => stop.value === value)
}

/** True for the world as it was. */
export function isHistory(settings: LeverSettings): boolean {
  return Object.keys(settings).length === 0
}

/** True when both set the same levers to the same values. */
export function sameLevers(left: LeverSettings, right: LeverSettings): boolean {
  const ids = Object.keys(left)
  return ids.length === Object.keys(right).length && ids.every((id) => left[id] === right[id])
}
