/** A length of time as a number of steps. */

/** Guards a half that falls just short in binary: 0.35/0.1 is 3.4999999999999996. */
export const NUDGE = 1e-6

/** Halves upwards, one at least. Source: recorded output of Vensim (SDXorg test-models, delay_fixed). */
export function wholeSteps(time: number, dt: number): number {
  return Math.max(1, Math.floor(time / dt + NUDGE + 0.5))
}

/** So many steps are a slip of the pen: what is laid out over more is no number, which a run tells. */
export const MOST_STEPS = 1e6
