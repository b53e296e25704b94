/**
 * Seeded random numbers. A stream is named by a seed and a word, so that adding a second use of
 * chance to a program does not change the numbers of the first.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { hashText } from '../hash-text.ts'
import { normalQuantile } from './normal-quantile.ts'

/** Where the next number comes from; drawing from it moves it on. */
export interface Stream {
  readonly generator: RandomGenerator
}

/** First outputs of the generator still show the few bits of its seed. */
const WARM_UP = 32

/**
 * A stream of its own for this seed and name: the same two give the same numbers on every machine.
 *
 * Method: xoroshiro128+ (Blackman and Vigna 2018) seeded by a hash of both.
 */
export function createStream(seed: number, name = ''): Stream {
  const hash = hashText(`${seed}:${name}`)
  const generator = xoroshiro128plus(Number.parseInt(hash.slice(0, 8), 16) | 0)
  for (let count = 0; count < WARM_UP; count++) generator.next()
  return { generator }
}

/** A number above 0 and below 1, each equally likely; 53 random bits. */
export function drawUniform({ generator }: Stream): number {
  return uniformFloat64(generator) || LEAST
}

/** Stands for 0, which has no quantile: half the distance between two draws. */
const LEAST = 2 ** -54

/** A standard normal number, by the inverse of its distribution: one uniform number each. */
export function drawNormal(stream: Stream): number {
  return normalQuantile(drawUniform(stream))
}

/** The numbers 0 to count - 1 in random order (Fisher and Yates, in Durstenfeld's form). */
export function drawPermutation({ generator }: Stream, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let last = count - 1; last > 0; last--) {
    const other = uniformInt(generator, 0, last)
    const kept = order[last] ?? 0
    order[last] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
