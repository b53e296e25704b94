/** @thaw/engine: from the checked model to numbers. */
export type { BackEnd, Batch, BatchPlan, Block, BlockValues, Precision } from './batch.ts'
export { compileBatch } from './compile-batch.ts'
export { checkBatch } from './check-batch.ts'
export { columnsOn, differencesOfBackEnds } from './compare-back-ends.ts'
export * from './ensemble-types.ts'
export { connectWorker, type ConnectedWorker } from './ensemble/connect-worker.ts'
export type { EnginePool, EngineWorker, MessageLink } from './ensemble/engine-pool.ts'
export { inlinePool } from './ensemble/inline-pool.ts'
export { programKey } from './ensemble/program-key.ts'
export { runEnsemble, type CancelSignal, type EnsembleOptions } from './ensemble/run-ensemble.ts'
export {
  quantilesOfRows,
  runRows,
  type BlockPart,
  type RowsBlock,
  type RowsRequest,
  type RowsValues,
} from './ensemble/run-rows.ts'
export { serveEnsembleWorker } from './ensemble/serve-worker.ts'
export { checkInputs, placeInputs, type SetInput } from './inputs.ts'
export { lower } from './lower/lower.ts'
export { mapParts, partsOf } from './lower/operation-reads.ts'
export { checkOutputs, outputNames, placeOutputs } from './outputs.ts'
export * from './program.ts'
export { run, type RunOptions, type RunResult } from './run.ts'
export { runLarge } from './run-large.ts'
export { hintOfName } from './hint-of-name.ts'
export { tellFaults, type RunFault } from './run-faults.ts'
export { savedTimes } from './saved-times.ts'
export { ENGINE_VERSION } from './version.ts'
