/** All routines by name. */
import { arrivals } from './arrivals.ts'
import { batches } from './batches.ts'
import { chance } from './chance.ts'
import { pipeline } from './pipeline.ts'
import { record } from './record.ts'
import type { MakeRoutine } from './routine.ts'
import { stages } from './stages.ts'

export { arrivalsEntries } from './arrivals.ts'
export { batchesEntries } from './batches.ts'
export { chanceEntry, type Distribution } from './chance.ts'
export { pipelineEntries } from './pipeline.ts'
export { recordEntries } from './record.ts'
export { stagesEntries } from './stages.ts'
export type { MakeRoutine, Routine, RoutineMoment, RoutineSettings } from './routine.ts'

/** What a program calls a routine. */
export type RoutineName = 'arrivals' | 'batches' | 'chance' | 'pipeline' | 'record' | 'stages'

/** Makes each routine. */
export const routines: Readonly<Record<RoutineName, MakeRoutine>> = {
  arrivals,
  batches,
  chance,
  pipeline,
  record,
  stages,
}
