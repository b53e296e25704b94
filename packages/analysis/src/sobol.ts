/** Sobol' points: a sequence that fills a cube evenly, however many of its points are taken. */
import { createStream, drawUniform } from '@thaw/core'
import { sobolDirections, type Direction } from './sobol-directions.ts'

/** Most columns of a set of points. */
export const MOST_SOBOL_COLUMNS: number = sobolDirections.length + 1

const BITS = 32
const SCALE = 2 ** BITS

/**
 * The first `count` points: row-major, `count` x `columns`, from 0 on and below 1, the point of zeros
 * first. A power of two as `count` keeps the sequence's evenness.
 *
 * Domain: columns up to `MOST_SOBOL_COLUMNS`, count below 2^32. Method: Antonov and Saleev's order by
 * Gray code. Source: Joe and Kuo 2008.
 */
export function sobolPoints(columns: number, count: number): Float64Array {
  return walkPoints(columns, count, (bits) => bits / SCALE)
}

/**
 * The same points moved by a random digital shift: one random pattern of bits for each column. They stay as
 * even, none is exactly 0 or 1, and their mean over seeds is that of the cube.
 * Source: Owen 2003, Quasi-Monte Carlo sampling, section 4.
 */
export function shiftedSobolPoints(columns: number, count: number, seed: number): Float64Array {
  const stream = createStream(seed, "Sobol'")
  const shifts = Array.from({ length: columns }, () => Math.floor(drawUniform(stream) * SCALE))
  return walkPoints(columns, count, (bits, column) => {
    const shifted = (bits ^ (shifts[column] ?? 0)) >>> 0
    return (shifted + 0.5) / SCALE
  })
}

function walkPoints(
  columns: number,
  count: number,
  place: (bits: number, column: number) => number,
): Float64Array {
  const points = new Float64Array(count * columns)
  for (let column = 0; column < columns; column++) {
    const steps = directionNumbers(column)
    let bits = 0
    for (let row = 0; row < count; row++) {
      if (row > 0) bits = (bits ^ (steps[trailingOnes(row - 1)] ?? 0)) >>> 0
      points[row * columns + column] = place(bits, column)
    }
  }
  return points
}

function trailingOnes(value: number): number {
  let ones = 0
  for (let rest = value; rest % 2 === 1; rest = Math.floor(rest / 2)) ones += 1
  return ones
}

/** Direction numbers of a column, as fractions of 2^32. */
function directionNumbers(column: number): readonly number[] {
  const direction = sobolDirections[column - 1]
  const numbers: number[] = []
  for (let bit = 0; bit < BITS; bit++) {
    const degree = direction?.first.length ?? Infinity
    if (direction === undefined || bit < degree) {
      numbers.push(((direction?.first[bit] ?? 1) * 2 ** (BITS - 1 - bit)) >>> 0)
    } else {
      numbers.push(nextNumber(numbers, direction))
    }
  }
  return numbers
}

function nextNumber(numbers: readonly number[], { polynomial, first }: Direction): number {
  const degree = first.length
  const at = (back: number): number => numbers[numbers.length - back] ?? 0
  let next = (at(degree) ^ (at(degree) >>> degree)) >>> 0
  for (let back = 1; back < degree; back++) {
    if (((polynomial >> (degree - 1 - back)) & 1) === 1) next = (next ^ at(back)) >>> 0
  }
  return next
}
