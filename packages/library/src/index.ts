/** @thaw/library: the whole way from a model file to numbers, in Node and in a browser. */
export { formatIssue, type Checked, type Issue } from '@thaw/core'
export {
  lower as compile,
  run,
  runEnsemble,
  type Draws,
  type Ensemble,
  type EnsembleRequest,
  type EnsembleSeries,
  type InputValues,
  type Program,
  type RunOptions,
  type RunResult,
} from '@thaw/engine'
export type { CheckOptions, Model } from '@thaw/model'
export { openPool } from '@thaw/pool'
export type { ModelDocument } from '@thaw/syntax'
export { parseDataText, readDataTable, type DataSeries, type Dataset } from '@thaw/vensim'
export { check } from './check.ts'
export { decodeModel, parse, type ParseOptions } from './parse.ts'
