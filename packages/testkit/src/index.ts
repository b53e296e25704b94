/** @thaw/testkit: what tests of several packages share. No other code imports it. */
export * from './golden.ts'
export * from './model-file.ts'
export * from './test-models.ts'
