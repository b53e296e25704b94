/** All routines by name. */
import { arrivals } from './arrivals.ts'
import { batches } from './batches.ts'
import { chance } from './chance.ts'
import { conveyor } from './conveyor.ts'
import { pipeline } from './pipeline.ts'
import { queue } from './queue.ts'
import { record } from './record.ts'
import type { MakeRoutine } from './routine.ts'
import { stages } from './stages.ts'

export { arrivalsEntries } from './arrivals.ts'
export { batchesEntries } from './batches.ts'
export { chanceEntry, type Distribution } from './chance.ts'
export { conveyorEntries, type ConveyorSettings } from './conveyor.ts'
export { pipelineEntries } from './pipeline.ts'
export { recordEntries } from './record.ts'
export type { QueueSettings } from './queue.ts'
export { stagesEntries } from './stages.ts'
export type { MakeRoutine, Routine, RoutineMoment, RoutineSettings } from './routine.ts'

/** What a program calls a routine. */
export type RoutineName = 'arrivals' | 'batches' | 'chance' | 'conveyor' | 'pipeline' | 'queue' | 'record' | 'stages'

/** Makes each routine. */
export const routines: Readonly<Record<RoutineName, MakeRoutine>> = {
  arrivals,
  batches,
  chance,
  conveyor,
  pipeline,
  queue,
  record,
  stages,
}
