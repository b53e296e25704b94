/**
 * Curves of demand and supply: the share of a quantity that is wanted, or offered, at a price.
 *
 * A demand is the quantity times the chance that a variable of the curve's shape lies above the price, a
 * supply that it lies below. Shapes: 0 fixed, 1 rectangular, 2 triangular (both as wide as the width in
 * all), 3 normal (the width is its standard deviation), 4 exponential to both sides (the width is its
 * scale). Constant elasticity (5) and whole allocations (10 and above) are not known well enough: NaN,
 * which a run tells with variable and time.
 * Source: Vensim manual, 24330, 24335; how wide they are: SDEverywhere, from Vensim's output.
 */
import { exp } from '../elementary/scalar.ts'

/** Shape, centre and width of a curve. */
export interface Curve {
  readonly quantity: number
  readonly shape: number
  readonly centre: number
  readonly width: number
}

/** What is wanted at a price. */
export function demandAt(curve: Curve, price: number): number {
  return share(curve, curve.centre - price)
}

/** What is offered at a price. */
export function supplyAt(curve: Curve, price: number): number {
  return share(curve, price - curve.centre)
}

/** The quantity times the chance that the shape, centred at 0, lies below `distance`. */
function share({ quantity, shape, width }: Curve, distance: number): number {
  if (!(quantity > 0)) return quantity > 0 || quantity <= 0 ? 0 : NaN
  if (shape === 0) return quantity
  const below = shapes[shape]
  if (below === undefined) return NaN
  if (!(width > 0)) return distance > 0 ? quantity : 0
  return quantity * below(distance / width)
}

const shapes: readonly (((distance: number) => number) | undefined)[] = [
  undefined,
  (distance) => Math.min(1, Math.max(0, distance + 0.5)),
  (distance) => {
    const left = Math.max(0, 0.5 - Math.abs(distance))
    return distance < 0 ? 2 * left * left : 1 - 2 * left * left
  },
  (distance) => (distance < 0 ? 1 - normalBelow(-distance) : normalBelow(distance)),
  (distance) => (distance < 0 ? 0.5 * exp(distance) : 1 - 0.5 * exp(-distance)),
]

/** For 0 and above. Source: Abramowitz and Stegun, 26.2.17; its error is below 7.5e-8. */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * x)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - (exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series
}
