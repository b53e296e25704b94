/** Uniform numbers for one moment of one call: number k is a function of what names it alone. */
import { philox } from './philox.ts'

/** What a random number hangs on. */
export interface ChanceIdentity {
  /** Of the run. */
  readonly seed: number
  /** Number of the draw in its ensemble. */
  readonly draw: number
  /** Of the model: NOISE SEED. */
  readonly noiseSeed: number
  /** What the call names, as stream or seed; 0 for the one that all share. */
  readonly stream: number
  /** Which call it is: two words, so that no two calls of a model are ever the same. */
  readonly site: readonly [number, number]
  readonly step: number
}

/** Gives the next number above 0 and below 1. */
export type NextUniform = () => number

/**
 * The numbers of a moment, in order. They hang on no other call, no other draw and no earlier step, so
 * that none changes when equations move, draws are added or a run is taken up in the middle.
 */
export function uniformsOf(identity: ChanceIdentity): NextUniform {
  const { seed, noiseSeed, stream, draw, site, step } = identity
  const [left, right] = philox([word(seed), word(noiseSeed), word(stream), 0], [word(draw), 0])
  let count = 0
  return () => {
    const [high, low] = philox([...site, word(step), count++], [left, right])
    // 53 bits, and half a unit more: never 0, never 1.
    return ((high >>> 5) * 2 ** 26 + (low >>> 6) + 0.5) / 2 ** 53
  }
}

/** The lower 32 bits of a number without its fraction. */
function word(value: number): number {
  return Math.trunc(value) >>> 0
}
