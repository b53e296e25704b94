/** What a screening runs: some bases, each of as many rows of parameter values as there are roles. */

/**
 * A design whose rows belong together base by base: a trajectory of Morris, or a row of Saltelli's matrices
 * with all its exchanged columns. Estimates stand on whole bases, so that any number of them will do.
 */
export interface ScreenDesign {
  readonly columns: number
  readonly bases: number
  /** Rows of one base. */
  readonly roles: number
  /** How the rows were chosen, in words that follow "from". */
  readonly source: string
  /** Writes the values of one row, one a column, into `into` from `offset` on. */
  readonly fillRow: (base: number, role: number, into: Float64Array, offset: number) => void
}

/** The rows of one role for some bases: row-major, `count` x columns. */
export function rowsOfRole(
  design: ScreenDesign,
  role: number,
  first: number,
  count: number,
): Float64Array {
  const rows = new Float64Array(count * design.columns)
  for (let index = 0; index < count; index++) {
    design.fillRow(first + index, role, rows, index * design.columns)
  }
  return rows
}

/** The bases all of whose outputs are finite. */
export interface FiniteBases {
  /** Base-major, bases x roles. */
  readonly outputs: Float64Array
  /** Their numbers in the design. */
  readonly bases: readonly number[]
}

/** Leaves out every base with an output that is not finite: what is left is still whole. */
export function keepFinite(outputs: Float64Array, roles: number): FiniteBases {
  const bases = Array.from({ length: outputs.length / roles }, (_, base) => base).filter((base) =>
    outputs.subarray(base * roles, (base + 1) * roles).every(Number.isFinite),
  )
  const kept = new Float64Array(bases.length * roles)
  bases.forEach((base, index) => {
    kept.set(outputs.subarray(base * roles, (base + 1) * roles), index * roles)
  })
  return { outputs: kept, bases }
}

/** Whether values are all the same but for rounding: then there is nothing to explain. */
export function isConstant(outputs: Float64Array): boolean {
  let [low, high] = [Infinity, -Infinity]
  for (const value of outputs) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high))
}

/** Share of a value that a sum of many steps may lose to rounding. */
const ROUNDING = 1e-12
