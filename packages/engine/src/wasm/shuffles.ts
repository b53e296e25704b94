/** Which of the 32 bytes of two vectors make a new one. */

const bytesFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index)

/** The first halves of both. */
export const LOWER_HALVES: readonly number[] = [...bytesFrom(0, 8), ...bytesFrom(16, 8)]
/** The second halves of both. */
export const UPPER_HALVES: readonly number[] = [...bytesFrom(8, 8), ...bytesFrom(24, 8)]

const twins = (first: number): readonly number[] =>
  [first, first + 16, first + 4, first + 20].flatMap((at) => bytesFrom(at, 4))

/** Numbers of single precision in turn: the first two of each vector. */
export const LOWER_TWINS: readonly number[] = twins(0)
/** In turn: the last two of each vector. */
export const UPPER_TWINS: readonly number[] = twins(8)
