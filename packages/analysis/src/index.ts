/** @thaw/analysis: many runs to knowledge: designs, priors, fit to the record, narrowing of draws. */
export * from './compare-spread.ts'
export { designRows, drawDesign, type DesignKind } from './draw-design.ts'
export { latinHypercube } from './latin-hypercube.ts'
export {
  rankRegression,
  type RankAssociation,
  type RankRegression,
} from './identify/rank-regression.ts'
export * from './identify/what-was-learned.ts'
export * from './log-likelihood.ts'
export * from './narrow/narrow-draws.ts'
export * from './observation.ts'
export * from './prior.ts'
export * from './record-spread.ts'
export { fitStatistics, type FitStatistics, type TheilShares } from './score/fit-statistics.ts'
export * from './score/judge-mode.ts'
export { rivalNames, type RivalName } from './score/rivals.ts'
export * from './score/total-scores.ts'
export type { Estimate } from './screen/bootstrap.ts'
export * from './screen/elementary-effects.ts'
export { morrisDesign, type MorrisDesign } from './screen/morris-design.ts'
export * from './screen/rank-ranges.ts'
export { saltelliDesign } from './screen/saltelli-design.ts'
export { rowsOfRole, type ScreenDesign } from './screen/screen-design.ts'
export * from './screen/sobol-indices.ts'
export { MOST_SOBOL_COLUMNS } from './sobol.ts'
