/** Functions with known indices, and the run of a design over one: for tests of the screening. */
import type { Parameter } from '../../prior.ts'
import { rowsOfRole, type ScreenDesign } from '../screen-design.ts'

/** `count` parameters that are alike between two limits. */
export function uniformParameters(count: number, low: number, high: number): readonly Parameter[] {
  const prior = { form: 'uniform', centre: (low + high) / 2, spread: (high - low) / 2 } as const
  return Array.from({ length: count }, (_, index) => ({ name: `x${index + 1}`, prior }))
}

/** Outputs of a function of one row over a whole design: base-major, bases x roles. */
export function runDesign(design: ScreenDesign, f: (row: Float64Array) => number): Float64Array {
  const outputs = new Float64Array(design.bases * design.roles)
  for (let role = 0; role < design.roles; role++) {
    const rows = rowsOfRole(design, role, 0, design.bases)
    for (let base = 0; base < design.bases; base++) {
      const row = rows.subarray(base * design.columns, (base + 1) * design.columns)
      outputs[base * design.roles + role] = f(row)
    }
  }
  return outputs
}

/** Ishigami and Homma 1990, with a = 7 and b = 0.1, over (-pi, pi); further columns do nothing. */
export function ishigami([x1 = NaN, x2 = NaN, x3 = NaN]: Float64Array): number {
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)
}

/** Indices by column. */
export interface KnownIndices {
  readonly first: readonly number[]
  readonly total: readonly number[]
}

/** First-order and total indices of `ishigami`. */
export const ishigamiIndices: KnownIndices = {
  first: [0.313905, 0.442411, 0],
  total: [0.557589, 0.442411, 0.243684],
}

const weights = [0, 1, 4.5, 9, 99, 99, 99, 99]

/** The g-function of Sobol' over (0, 1), as Saltelli and Sobol' 1995 weight it. */
export function gFunction(row: Float64Array): number {
  return weights.reduce(
    (product, weight, column) =>
      (product * (Math.abs(4 * (row[column] ?? NaN) - 2) + weight)) / (1 + weight),
    1,
  )
}

/** First-order and total indices of `gFunction`; its variance is 0.465424. */
export const gIndices: KnownIndices = {
  first: [0.716192, 0.179048, 0.023676, 0.007162, 7.16e-5, 7.16e-5, 7.16e-5, 7.16e-5],
  total: [0.787144, 0.242198, 0.034317, 0.01046, 1.05e-4, 1.05e-4, 1.05e-4, 1.05e-4],
}
