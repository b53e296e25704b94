/** @thaw/pool: workers for ensembles. This entry is for pages and their workers. */
export { openPool } from './browser/open-pool.ts'
export type { PoolOptions } from './pool-options.ts'
