/** @thaw/engine: from the checked model to numbers. */
export * from './ensemble-types.ts'
export { checkInputs } from './inputs.ts'
export { lower } from './lower/lower.ts'
export { checkOutputs, outputNames } from './outputs.ts'
export * from './program.ts'
export { run, type RunOptions, type RunResult } from './run.ts'
export { tellFaults, type RunFault } from './run-faults.ts'
