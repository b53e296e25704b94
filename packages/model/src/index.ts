/** @thaw/model: from the syntax tree to the checked model. */
export * from './0-instances/expand-instances.ts'
export * from './builtins/index.ts'
export * from './check-model.ts'
export * from './dependencies.ts'
export * from './equation-of.ts'
export * from './fixed-value.ts'
export * from './model.ts'
export * from './resolved-expression.ts'
