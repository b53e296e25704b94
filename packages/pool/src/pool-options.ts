/** What one may say when opening a pool. */

/** How a pool is opened. */
export interface PoolOptions {
  /** How many threads; as many as the machine runs at once where left out, at most 8. */
  readonly workers?: number
}

/** More threads than this gain nothing for the ensembles of a page. */
const MOST_WORKERS = 8

/** How many workers to start on a machine that runs `parallel` threads at once. */
export function countWorkers({ workers }: PoolOptions, parallel: number): number {
  return Math.max(1, Math.floor(workers ?? Math.min(parallel, MOST_WORKERS)))
}
