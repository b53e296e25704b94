/** Allocation of what is scarce, and prices at which demand meets supply. Source: Vensim manual, 24330 to 24337. */
import { demandAt, supplyAt, type Curve } from './demand-curve.ts'
import { pureRoutine } from './pure.ts'
import type { Routine, RoutineSettings } from './routine.ts'

/** Numbers of a profile: shape, centre, width, and one that is kept for other shapes. */
const PROFILE = 4

/** Halvings of the stretch of prices: more than a double has digits. */
const HALVINGS = 200

/**
 * (available, quantities, profiles): what each gets. All get what they want where there is enough; else
 * the price is found at which the demands add up to what is available, and at a price where demand
 * jumps the jump is shared out in proportion.
 */
export function allocation(_: unknown, outputs: number): Routine {
  return pureRoutine(outputs, (inputs, results) => {
    const curves = curvesIn(inputs, 1, outputs)
    results.set(allocate(curves, inputs[0] ?? NaN))
  })
}

function allocate(curves: readonly Curve[], available: number): readonly number[] {
  const wanted = curves.map(({ quantity }) => Math.max(0, quantity))
  const total = sum(wanted)
  if (available >= total) return wanted
  if (!(available > 0)) return wanted.map((each) => each * 0)
  const at = (price: number): readonly number[] => curves.map((curve) => demandAt(curve, price))
  const [low, high] = bracket(curves, allOfIt, (price) => sum(at(price)) > available)
  const more = at(low)
  const less = at(high)
  const [most, least] = [sum(more), sum(less)]
  if (least > available) return less.map((each) => (each * available) / least)
  if (most === least) return more
  const part = (available - least) / (most - least)
  return more.map((each, index) => (less[index] ?? NaN) + part * (each - (less[index] ?? NaN)))
}

/** (price, quantities, profiles): what each wants. */
export function demands(_: unknown, outputs: number): Routine {
  return pureRoutine(outputs, ([price = NaN, ...rest], results) => {
    results.set(curvesIn(rest, 0, outputs).map((curve) => demandAt(curve, price)))
  })
}

/** (price, quantities, profiles): what each offers. */
export function supplies(_: unknown, outputs: number): Routine {
  return pureRoutine(outputs, ([price = NaN, ...rest], results) => {
    results.set(curvesIn(rest, 0, outputs).map((curve) => supplyAt(curve, price)))
  })
}

/**
 * (quantities and profiles of demand, of supply): the price at which as much is wanted as offered. Vensim
 * looks no further than its curves reach: where nothing is wanted, that is the lowest price there.
 * Source: its output for SDEverywhere's model allocate_price.
 */
export function marketPrice({ demanders, suppliers }: RoutineSettings): Routine {
  const [wanting, offering] = [Number(demanders), Number(suppliers)]
  return pureRoutine(1, (inputs, results) => {
    const demand = curvesIn(inputs, 0, wanting)
    const supply = curvesIn(inputs, wanting * (1 + PROFILE), offering)
    const excess = (price: number): number =>
      sum(demand.map((curve) => demandAt(curve, price))) -
      sum(supply.map((curve) => supplyAt(curve, price)))
    const curves = [...demand, ...supply]
    const [low, high] = bracket(curves, reachInVensim, (price) => excess(price) > 0)
    results[0] = (low + high) / 2
  })
}

/**
 * (supply, quantities, profiles): the price at which as much is wanted as there is. Where there is more
 * than that, the lowest that the curves reach, at which all get what they want.
 */
export function clearingPrice({ demanders }: RoutineSettings): Routine {
  return pureRoutine(1, (inputs, results) => {
    const [supply = NaN] = inputs
    const curves = curvesIn(inputs, 1, Number(demanders))
    const [low, high] = bracket(
      curves,
      reachInVensim,
      (price) => sum(curves.map((curve) => demandAt(curve, price))) > supply,
    )
    results[0] = (low + high) / 2
  })
}

/** Two neighbouring prices: at the lower one `isTooLow` holds, at the higher one it does not. */
function bracket(
  curves: readonly Curve[],
  reach: (curve: Curve) => number,
  isTooLow: (price: number) => boolean,
): readonly [low: number, high: number] {
  let low = Math.min(...curves.map((curve) => curve.centre - reach(curve)))
  let high = Math.max(...curves.map((curve) => curve.centre + reach(curve)))
  for (let count = 0; count < HALVINGS; count++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (isTooLow(middle)) low = middle
    else high = middle
  }
  return [low, high]
}

/** Forty widths away an exponential curve is below the last digit of its quantity. */
function allOfIt({ width }: Curve): number {
  return Math.max(1, 40 * Math.abs(width))
}

/** In widths, by shape: where rectangles and triangles end, and where Vensim cuts the tails of the others. */
const reaches = [0, 0.5, 0.5, 5, 10]

function reachInVensim({ shape, width }: Curve): number {
  return (reaches[shape] ?? 0) * Math.abs(width)
}

function curvesIn(inputs: ArrayLike<number>, from: number, count: number): readonly Curve[] {
  return Array.from({ length: count }, (_, index): Curve => {
    const profile = from + count + index * PROFILE
    const [shape = NaN, centre = NaN, width = NaN] = [0, 1, 2].map((at) => inputs[profile + at])
    return { quantity: inputs[from + index] ?? NaN, shape, centre, width }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((left, right) => left + right, 0)
}
