/** Random numbers: one for each call, step and draw. */
import {
  drawBeta,
  drawBinomial,
  drawByDensity,
  drawExponential,
  drawGamma,
  drawLogistic,
  drawLognormal,
  drawNormal,
  drawPareto,
  drawPoisson,
  drawTrials,
  drawTriangular,
  drawWeibull,
  type Density,
} from '../chance/distributions.ts'
import { isContinuous, mayLieBetween, reachOf } from '../chance/reach.ts'
import { uniformsOf, type NextUniform } from '../chance/uniforms.ts'
import { numbersOf, type Routine, type RoutineSettings } from './routine.ts'

/** What a call draws; its own parameters come after the common ones. */
export type Distribution =
  | 'beta'
  | 'binomial'
  | 'density'
  | 'exponential'
  | 'gamma'
  | 'logistic'
  | 'lognormal'
  | 'normal'
  | 'pareto'
  | 'poisson'
  | 'trials'
  | 'triangular'
  | 'uniform'
  | 'weibull'

/** The one entry: (noise seed, stream, time between draws or 0, minimum, maximum, shift, stretch, own ...). */
export const chanceEntry = 0

/** How many inputs all distributions have. */
const COMMON = 7

const NO_NUMBERS: readonly number[] = []

/** A number that lies between the bounds is looked for so often; then there may be none. */
const MOST_TRIES = 10_000

/**
 * A routine that keeps nothing: asked again in the same step it gives the same number.
 *
 * `site` in the settings, two words, tells the calls of a program apart; `xs` and `ys` are the density, where
 * there is one. The number is drawn, stretched and shifted,
 * and drawn anew until it lies between the bounds; NaN where that never comes to pass, at once where
 * it cannot.
 * Source: Vensim manual, fn_random; isee help, "Statistical builtins" (its common parameters).
 */
export function chance({ distribution, site: words, xs, ys }: RoutineSettings): Routine {
  const outputs = new Float64Array(1)
  const draw = draws[distribution as Distribution]
  const density = { xs: numbersOf(xs), ys: numbersOf(ys) }
  const [left = 0, right = 0] = numbersOf(words)
  const site = [left, right] as const
  return {
    outputs,
    begin: () => undefined,
    call: (_, inputs, moment) => {
      const { 0: noiseSeed = 0, 1: stream = 0, 2: between = 0 } = inputs
      const { 3: least = NaN, 4: most = NaN, 5: shift = NaN, 6: stretch = NaN } = inputs
      const own = inputs.length > COMMON ? [...inputs.subarray(COMMON)] : NO_NUMBERS
      const next = uniformsOf({
        ...{ seed: moment.seed, draw: moment.draw, site, stream },
        noiseSeed: stream === 0 ? noiseSeed : 0,
        step: between > 0 ? Math.floor(moment.time / between + NEARLY) : moment.step,
      })
      outputs[0] = NaN
      const reach = reachOf(String(distribution), own, density)
      if (least === most && stretch !== 0 && isContinuous(String(distribution))) return
      if (!mayLieBetween(reach, [shift, stretch], [least, most])) return
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const value = shift + stretch * draw(next, own, density)
        if (Number.isNaN(value)) return
        if (least <= value && value <= most) {
          outputs[0] = value
          return
        }
      }
    },
  }
}

/** A time this near below a whole number of intervals is one: 0.1 has no exact binary form. */
const NEARLY = 1e-9

type Draw = (next: NextUniform, own: readonly number[], density: Density) => number

const draws: Readonly<Record<Distribution, Draw>> = {
  beta: (next, [left = NaN, right = NaN]) => drawBeta(next, left, right),
  binomial: (next, [trials = NaN, probability = NaN]) => drawBinomial(next, trials, probability),
  density: (next, _, density) => drawByDensity(next, density),
  exponential: drawExponential,
  gamma: (next, [shape = NaN]) => drawGamma(next, shape),
  logistic: drawLogistic,
  lognormal: (next, [mean = NaN, deviation = NaN]) => drawLognormal(next, mean, deviation),
  normal: drawNormal,
  pareto: (next, [shape = NaN]) => drawPareto(next, shape),
  poisson: (next, [mean = NaN]) => drawPoisson(next, mean),
  trials: (next, [successes = NaN, probability = NaN]) => drawTrials(next, successes, probability),
  triangular: (next, [low = NaN, peak = NaN, high = NaN]) => drawTriangular(next, low, peak, high),
  uniform: (next) => next(),
  weibull: (next, [shape = NaN]) => drawWeibull(next, shape),
}
