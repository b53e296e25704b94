/** How much of an output's variance each parameter explains. */
import { bootstrap, type Estimate } from './bootstrap.ts'
import { isConstant, keepFinite, type ScreenDesign } from './screen-design.ts'

/** The indices of one parameter. */
export interface SobolIndices {
  /** Share of the variance that it explains by itself; noise may carry it a little below 0. */
  readonly first: Estimate
  /** Share that would be left if all others were known: with all its interactions. */
  readonly total: Estimate
}

/** Indices in the order of the columns, and what they stand on. */
export interface SobolResult {
  readonly indices: readonly SobolIndices[]
  /** Of the output, in its unit squared. */
  readonly variance: number
  /** Bases that were used: those with finite outputs only. */
  readonly bases: number
}

/**
 * First-order and total indices from the outputs of a `saltelliDesign`; all 0 where nothing varies.
 *
 * Shape: base-major, bases x roles; fewer bases than the design has will do. The output is taken from its mean
 * first, which a large mean would else drown. Where chance is at work in the model, rows of one base should
 * share it: then it counts as one more input that is not among the parameters.
 * Source: Saltelli et al. 2010, table 2, (b) for the first order and (f), which is Jansen 1999, for the total.
 */
export function sobolIndices(
  { columns, roles }: Pick<ScreenDesign, 'columns' | 'roles'>,
  outputs: Float64Array,
  seed: number,
): SobolResult {
  const kept = keepFinite(outputs, roles)
  const bases = kept.bases.length
  if (bases === 0 || isConstant(kept.outputs)) {
    const none = { value: 0, low: 0, high: 0 }
    const indices = Array.from({ length: columns }, () => ({ first: none, total: none }))
    return { indices, variance: 0, bases }
  }
  const terms = termsOf(kept.outputs, columns)
  const estimates = bootstrap(bases, seed, (counts) => estimate(terms, counts))
  return {
    indices: estimates.slice(0, columns).flatMap((first, column) => {
      const total = estimates[columns + column]
      return total === undefined ? [] : [{ first, total }]
    }),
    variance: varianceOf(terms, new Float64Array(bases).fill(1)),
    bases,
  }
}

/** What is added up over the bases: base-major, bases x 2 columns for the products. */
interface Terms {
  readonly columns: number
  readonly left: Float64Array
  readonly right: Float64Array
  /** First the terms of the first-order indices, then those of the totals. */
  readonly products: Float64Array
}

function termsOf(outputs: Float64Array, columns: number): Terms {
  const roles = columns + 2
  const bases = outputs.length / roles
  const at = (base: number, role: number): number => outputs[base * roles + role] ?? NaN
  const left = Float64Array.from({ length: bases }, (_, base) => at(base, 0))
  const right = Float64Array.from({ length: bases }, (_, base) => at(base, columns + 1))
  const mean = (sumOf(left) + sumOf(right)) / (2 * bases)
  const products = new Float64Array(bases * 2 * columns)
  for (let base = 0; base < bases; base++) {
    for (let column = 0; column < columns; column++) {
      const moved = at(base, column + 1) - at(base, 0)
      const place = base * 2 * columns + column
      products[place] = (at(base, columns + 1) - mean) * moved
      products[place + columns] = (moved * moved) / 2
    }
  }
  return {
    ...{ columns, products },
    ...{ left: left.map((value) => value - mean), right: right.map((value) => value - mean) },
  }
}

function estimate(terms: Terms, counts: Float64Array): Float64Array {
  const { columns, products } = terms
  const sums = new Float64Array(2 * columns)
  counts.forEach((count, base) => {
    if (count === 0) return
    const from = base * 2 * columns
    for (let cell = 0; cell < sums.length; cell++) {
      sums[cell] = (sums[cell] ?? NaN) + count * (products[from + cell] ?? NaN)
    }
  })
  const scale = counts.length * varianceOf(terms, counts)
  return sums.map((sum) => (scale === 0 ? 0 : sum / scale))
}

/** Of A and B together, as Saltelli et al. do. */
function varianceOf({ left, right }: Terms, counts: Float64Array): number {
  let [sum, squares] = [0, 0]
  counts.forEach((count, base) => {
    const [one = NaN, other = NaN] = [left[base], right[base]]
    sum += count * (one + other)
    squares += count * (one * one + other * other)
  })
  const size = 2 * counts.length
  return squares / size - (sum / size) ** 2
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
