/** All routines by name. */
import type { RoutineUse } from '../program.ts'
import { allocation, clearingPrice, demands, marketPrice, supplies } from './allocation.ts'
import { arrangements } from './arrangements.ts'
import { arrivals } from './arrivals.ts'
import { batches } from './batches.ts'
import { carrier } from './carrier.ts'
import { chance } from './chance.ts'
import { conveyor } from './conveyor.ts'
import { curve } from './curve.ts'
import { depreciation } from './depreciation.ts'
import { fifo } from './fifo.ts'
import { normalCurve } from './normal-curve.ts'
import { pipeline } from './pipeline.ts'
import { queue } from './queue.ts'
import { record } from './record.ts'
import { inverse } from './inverse.ts'
import type { MakeRoutine } from './routine.ts'
import { selection } from './selection.ts'
import { elementOfRank, ranks, sortOrder } from './sorting.ts'
import { stages } from './stages.ts'
import { table, vectorLookup } from './table.ts'

export type { Arrangement } from './arrangements.ts'
export { arrivalsEntries } from './arrivals.ts'
export { batchesEntries } from './batches.ts'
export { carrierEntries } from './carrier.ts'
export { chanceEntry, type Distribution } from './chance.ts'
export { contentQuestions, type ContentQuestion } from './contents.ts'
export { betweens, conveyorEntries, type ConveyorSettings } from './conveyor.ts'
export type { CurveQuestion } from './curve.ts'
export { depreciationEntries } from './depreciation.ts'
export { fifoEntries } from './fifo.ts'
export type { NormalQuestion } from './normal-curve.ts'
export { pipelineEntries } from './pipeline.ts'
export { recordEntries } from './record.ts'
export { firstQuestion, type QueueSettings } from './queue.ts'
export { stagesEntries } from './stages.ts'
export type { TableQuestion } from './table.ts'
export type { MakeRoutine, Routine, RoutineMoment, RoutineSettings } from './routine.ts'

/** What a program calls a routine that is made from settings. */
export type RoutineName =
  | 'allocation'
  | 'arrangements'
  | 'arrivals'
  | 'batches'
  | 'carrier'
  | 'chance'
  | 'clearingPrice'
  | 'conveyor'
  | 'curve'
  | 'demands'
  | 'depreciation'
  | 'elementOfRank'
  | 'fifo'
  | 'inverse'
  | 'marketPrice'
  | 'normalCurve'
  | 'pipeline'
  | 'queue'
  | 'ranks'
  | 'record'
  | 'selection'
  | 'sortOrder'
  | 'stages'
  | 'supplies'
  | 'table'
  | 'vectorLookup'

/** Makes each routine but that of a loop: see `makeRoutines`. */
export const routines: Readonly<Record<RoutineName, MakeRoutine>> = {
  allocation,
  arrangements,
  arrivals,
  batches,
  carrier,
  chance,
  clearingPrice,
  conveyor,
  curve,
  demands,
  depreciation,
  elementOfRank,
  fifo,
  inverse,
  marketPrice,
  normalCurve,
  pipeline,
  queue,
  ranks,
  record,
  selection,
  sortOrder,
  stages,
  supplies,
  table,
  vectorLookup,
}

/** Those that keep nothing and hang on no step or draw: constant inputs make them constants. */
const pure: ReadonlySet<RoutineUse['name'] | undefined> = new Set<RoutineUse['name']>([
  ...([
    'allocation',
    'arrangements',
    'clearingPrice',
    'curve',
    'demands',
    'elementOfRank',
    'fixedPoint',
    'zero',
    'inverse',
  ] as const),
  ...([
    'marketPrice',
    'normalCurve',
    'ranks',
    'selection',
    'sortOrder',
    'supplies',
    'table',
  ] as const),
  'vectorLookup',
])

/** True for a routine whose numbers follow from its inputs alone. */
export function isPureRoutine(name: RoutineUse['name'] | undefined): boolean {
  return pure.has(name)
}
