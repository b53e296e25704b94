/** @thaw/analysis: many runs to knowledge: designs, priors, fit to the record, narrowing of draws. */
export * from './compare-spread.ts'
export { latinHypercube } from './latin-hypercube.ts'
export * from './log-likelihood.ts'
export * from './narrow/narrow-draws.ts'
export * from './normal-share.ts'
export * from './observation.ts'
export * from './prior.ts'
export * from './record-spread.ts'
