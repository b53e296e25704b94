/** What a step of one parameter does to an output, over many places of the priors. */
import { meanOf, sampleVariance } from '../moments.ts'
import { bootstrap, type Estimate } from './bootstrap.ts'
import { MORRIS_STEP, type MorrisDesign } from './morris-design.ts'
import { isConstant, keepFinite } from './screen-design.ts'

/** The effects of one parameter, in the output's unit, for the whole width of its prior. */
export interface ElementaryEffects {
  /** Mean: effects of either sign cancel in it. */
  readonly mu: number
  /** Mean size: what parameters are ranked by. */
  readonly muStar: Estimate
  /** Standard deviation; beside mu* it tells of interactions and of curved responses. */
  readonly sigma: number
}

/** Effects in the order of the columns, and what they stand on. */
export interface MorrisResult {
  readonly effects: readonly ElementaryEffects[]
  /** Trajectories that were used: those with finite outputs only. */
  readonly bases: number
}

/**
 * Mean, mean size and standard deviation of the elementary effects from the outputs of a `morrisDesign`.
 *
 * Shape: base-major, bases x roles; fewer bases than the design has will do. Sigma needs two of them.
 * Source: Morris 1991 (mu, sigma with n - 1); Campolongo, Cariboni and Saltelli 2007 (mu*).
 */
export function elementaryEffects(
  design: MorrisDesign,
  outputs: Float64Array,
  seed: number,
): MorrisResult {
  const { columns } = design
  const kept = keepFinite(outputs, design.roles)
  const bases = kept.bases.length
  // Of an output that does not vary, rounding alone would be ranked.
  const effects = isConstant(kept.outputs)
    ? new Float64Array(bases * columns)
    : effectsOf(design, kept.outputs, kept.bases)
  const sizes = bootstrap(bases, seed, (counts) => meanSizes(effects, columns, counts))
  return {
    effects: sizes.map((muStar, column) => {
      const own = effects.filter((_, cell) => cell % columns === column)
      return { mu: meanOf(own), muStar, sigma: Math.sqrt(sampleVariance(own)) }
    }),
    bases,
  }
}

/** Base-major, bases x columns. */
function effectsOf(
  { columns, roles, moved, direction }: MorrisDesign,
  outputs: Float64Array,
  bases: readonly number[],
): Float64Array {
  const effects = new Float64Array(bases.length * columns)
  bases.forEach((base, index) => {
    for (let step = 0; step < columns; step++) {
      const place = index * roles + step
      const change = (outputs[place + 1] ?? NaN) - (outputs[place] ?? NaN)
      const sign = direction[base * columns + step] ?? NaN
      effects[index * columns + (moved[base * columns + step] ?? NaN)] =
        (sign * change) / MORRIS_STEP
    }
  })
  return effects
}

function meanSizes(effects: Float64Array, columns: number, counts: Float64Array): Float64Array {
  const sums = new Float64Array(columns)
  counts.forEach((count, base) => {
    if (count === 0) return
    for (let column = 0; column < columns; column++) {
      const size = Math.abs(effects[base * columns + column] ?? NaN)
      sums[column] = (sums[column] ?? NaN) + count * size
    }
  })
  return sums.map((sum) => sum / counts.length)
}
