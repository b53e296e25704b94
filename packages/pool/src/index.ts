/** @thaw/pool: workers for ensembles. This entry is for Node; `index.browser.ts` is for pages. */
export { openPool } from './node/open-pool.ts'
export type { PoolOptions } from './pool-options.ts'
