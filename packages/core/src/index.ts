/** @thaw/core: the words that all packages share. */
export * from './issue.ts'
export * from './message.ts'
export * from './span.ts'
export * from './unreachable.ts'
