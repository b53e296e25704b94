/**
 * Philox 4x32-10: a generator without state, which turns a counter and a key into random words.
 *
 * Source: Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"; the tests
 * hold their known answers.
 */

/** Four words of 32 bits. */
export type Block = readonly [number, number, number, number]

const ROUNDS = 10
const MULTIPLIERS = [0xd2511f53, 0xcd9e8d57] as const
/** What the key grows by: the golden ratio and the root of 3, less 1, as fractions of 2^32. */
const STEPS = [0x9e3779b9, 0xbb67ae85] as const

/** Random words for this counter under this key; the same for the same, on every machine. */
export function philox(counter: Block, key: readonly [number, number]): Block {
  let [a, b, c, d] = counter
  let [left, right] = key
  for (let round = 0; round < ROUNDS; round++) {
    const [highA, lowA] = multiply(MULTIPLIERS[0], a)
    const [highC, lowC] = multiply(MULTIPLIERS[1], c)
    ;[a, b, c, d] = [(highC ^ b ^ left) >>> 0, lowC, (highA ^ d ^ right) >>> 0, lowA]
    left = (left + STEPS[0]) >>> 0
    right = (right + STEPS[1]) >>> 0
  }
  return [a, b, c, d]
}

/** The product of two words as two words; each part stays below 2^53, where doubles are exact. */
function multiply(x: number, y: number): readonly [high: number, low: number] {
  const upper = x * (y >>> 16)
  const lower = x * (y & 0xffff)
  const high = Math.floor((upper + Math.floor(lower / 2 ** 16)) / 2 ** 16)
  return [high, Math.imul(x, y) >>> 0]
}
