/** @thaw/engine: from the checked model to numbers. */
export * from './ensemble-types.ts'
export * from './program.ts'
