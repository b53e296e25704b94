/** The last stretch to the best point: a simplex that walks down. */
import type { Best, Cost } from './cma-es.ts'

/** How large the first simplex is, and how long it walks. */
export interface PolishOptions {
  readonly step: number
  readonly mostEvaluations: number
}

interface Corner {
  readonly point: Float64Array
  readonly cost: number
}

/** The walk ends when the corners' costs are this near to each other. */
const NEAR = 1e-14

/**
 * From `start` down, never up; `evaluations` go on from those of the start.
 *
 * Source: Nelder and Mead 1965, Computer Journal 7, 308-313; ordering and tests: Lagarias, Reeds, Wright
 * and Wright 1998, SIAM Journal on Optimization 9, 112-147, section 2.
 */
export async function polish(cost: Cost, start: Best, options: PolishOptions): Promise<Best> {
  const size = start.point.length
  let evaluations = start.evaluations
  const judge = async (points: readonly Float64Array[]): Promise<readonly Corner[]> => {
    evaluations += points.length
    const flat = Float64Array.from(points.flatMap((point) => [...point]))
    const costs = await cost(flat)
    return points.map((point, row) => ({ point, cost: costs[row] ?? Infinity })).map(known)
  }
  const away = Array.from({ length: size }, (_, axis) =>
    start.point.map((value, at) => value + (at === axis ? options.step : 0)),
  )
  let corners = sort(await judge([start.point, ...away]))
  const most = start.evaluations + options.mostEvaluations
  while (evaluations < most && spreadOf(corners) > NEAR) corners = sort(await walk(corners, judge))
  const best = corners[0] ?? start
  return { point: best.point, cost: best.cost, evaluations }
}

type Judge = (points: readonly Float64Array[]) => Promise<readonly Corner[]>

/** One step: reflect, expand, contract or shrink. */
async function walk(corners: readonly Corner[], judge: Judge): Promise<readonly Corner[]> {
  const better = corners.slice(0, -1)
  const [best, second, worst] = [corners[0], better.at(-1), corners.at(-1)]
  if (best === undefined || second === undefined || worst === undefined) return corners
  const centre = best.point.map(
    (_, at) => better.reduce((sum, { point }) => sum + (point[at] ?? NaN), 0) / better.length,
  )
  const at = (share: number): Float64Array =>
    centre.map((middle, axis) => middle + share * (middle - (worst.point[axis] ?? NaN)))
  const [reflected = worst] = await judge([at(1)])
  if (reflected.cost < best.cost) {
    const [expanded = reflected] = await judge([at(2)])
    return [...better, expanded.cost < reflected.cost ? expanded : reflected]
  }
  if (reflected.cost < second.cost) return [...better, reflected]
  const isOutside = reflected.cost < worst.cost
  const [contracted = worst] = await judge([at(isOutside ? 0.5 : -0.5)])
  if (contracted.cost < Math.min(reflected.cost, worst.cost)) return [...better, contracted]
  const towards = corners
    .slice(1)
    .map(({ point }) => point.map((value, axis) => (value + (best.point[axis] ?? NaN)) / 2))
  return [best, ...(await judge(towards))]
}

function known({ point, cost }: Corner): Corner {
  return { point, cost: Number.isNaN(cost) ? Infinity : cost }
}

function sort(corners: readonly Corner[]): readonly Corner[] {
  return [...corners].sort((left, right) => left.cost - right.cost)
}

function spreadOf(corners: readonly Corner[]): number {
  return (corners.at(-1)?.cost ?? NaN) - (corners[0]?.cost ?? NaN)
}
