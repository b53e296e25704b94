/** Routines: parts of a program that are plain TypeScript on every back end, and so agree bit for bit. */

/** When and for which draw a routine is called. */
export interface RoutineMoment {
  /** Current time; inside a Runge-Kutta step also the times between. */
  readonly time: number
  /** Number of the step at hand. */
  readonly step: number
  /** Number of the draw in its ensemble, from 0; 0 in a single run. */
  readonly draw: number
  /** Names the streams of random numbers of this run. */
  readonly seed: number
}

/** What a routine is made from: plain data, the same for all draws. */
export type RoutineSettings = Readonly<
  Record<string, number | string | boolean | readonly number[]>
>

/** A setting that is a list of numbers; empty where it is left out. */
export function numbersOf(setting: RoutineSettings[string] | undefined): readonly number[] {
  return Array.isArray(setting) ? (setting as readonly number[]) : []
}

/** One routine of one draw. */
export interface Routine {
  /** What the last call gave; the first is also its value. */
  readonly outputs: Float64Array
  /** Forgets everything: a run begins. */
  readonly begin: () => void
  /**
   * Fills `outputs`. `inputs` are valid until it returns. Entries that the steps call change nothing
   * that another call could see; those of `close` may.
   */
  readonly call: (entry: number, inputs: Float64Array, moment: RoutineMoment) => void
  /** Told once of all routines of its draw, by number, where it asks others. */
  readonly meet?: (all: readonly Routine[]) => void
  /** Of a belt: what a leak took of each slat in the step at hand, the slat at the exit first. */
  readonly lostBySlat?: (leak: number) => readonly number[]
}

/** Makes a routine of some settings with so many outputs and the step `dt`. */
export type MakeRoutine = (settings: RoutineSettings, outputs: number, dt: number) => Routine
