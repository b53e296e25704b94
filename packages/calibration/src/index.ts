/** @thaw/calibration: a dossier's model against its record. */
export * from './fit-task.ts'
export { observationsOf } from './observations-of.ts'
export * from './posterior-files.ts'
export * from './record-runs.ts'
export type { OutputAt, Watch } from './sensitivity/run-screen.ts'
export * from './sensitivity/sensitivity-rows.ts'
export * from './sensitivity/sensitivity.ts'
