/** The constants of CMA-ES for a number of dimensions. */

/** How fast the distribution learns. */
export interface Strategy {
  readonly population: number
  /** Of the better half, the best first; adding up to 1. */
  readonly weights: readonly number[]
  /** How many parents the weights are worth. */
  readonly parents: number
  readonly stepRate: number
  readonly damping: number
  readonly shapeRate: number
  readonly rankOne: number
  readonly rankMu: number
  /** Mean length of a standard normal vector. */
  readonly expectedLength: number
}

/** Source: Hansen 2016, arXiv 1604.00772, table 1, without the negative weights. */
export function strategyOf(size: number): Strategy {
  const population = 4 + Math.floor(3 * Math.log(size))
  const raw = Array.from(
    { length: Math.floor(population / 2) },
    (_, rank) => Math.log((population + 1) / 2) - Math.log(rank + 1),
  )
  const sum = raw.reduce((total, weight) => total + weight, 0)
  const weights = raw.map((weight) => weight / sum)
  const parents = 1 / weights.reduce((total, weight) => total + weight * weight, 0)
  const stepRate = (parents + 2) / (size + parents + 5)
  const rankOne = 2 / ((size + 1.3) ** 2 + parents)
  const mu = (2 * (1 / 4 + parents + 1 / parents - 2)) / ((size + 2) ** 2 + parents)
  return {
    ...{ population, weights, parents, stepRate, rankOne },
    damping: 1 + 2 * Math.max(0, Math.sqrt((parents - 1) / (size + 1)) - 1) + stepRate,
    shapeRate: (4 + parents / size) / (size + 4 + (2 * parents) / size),
    rankMu: Math.min(1 - rankOne, mu),
    expectedLength: Math.sqrt(size) * (1 - 1 / (4 * size) + 1 / (21 * size * size)),
  }
}
