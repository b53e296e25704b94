/** The kept states of the chains of a sampler. */

/** Kept states: sweep by sweep, in each sweep chain by chain, in each chain parameter by parameter. */
export interface Trace {
  readonly chains: number
  /** Numbers of one state. */
  readonly size: number
  /** Length: kept sweeps x chains x size. */
  readonly values: Float64Array
}

/** Kept states of each chain. */
export function traceLength({ chains, size, values }: Trace): number {
  return values.length / (chains * size)
}

/** One parameter as a row for each chain, in the order of its sweeps. */
export function chainsOf(trace: Trace, parameter: number): readonly Float64Array[] {
  const { chains, size, values } = trace
  const length = traceLength(trace)
  return Array.from({ length: chains }, (_, chain) =>
    Float64Array.from(
      { length },
      (_, sweep) => values[(sweep * chains + chain) * size + parameter] ?? NaN,
    ),
  )
}

/**
 * Each chain as two, its first half and its last: a chain that drifts then disagrees with itself. The
 * middle state of an odd length is left out.
 */
export function splitChains(chains: readonly Float64Array[]): readonly Float64Array[] {
  return chains.flatMap((chain) => {
    const half = Math.floor(chain.length / 2)
    return [chain.slice(0, half), chain.slice(chain.length - half)]
  })
}
