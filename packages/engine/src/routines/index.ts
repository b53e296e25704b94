/** All routines by name. */
import { pipeline } from './pipeline.ts'
import type { MakeRoutine } from './routine.ts'

export { pipelineEntries } from './pipeline.ts'
export type { MakeRoutine, Routine, RoutineMoment, RoutineSettings } from './routine.ts'

/** What a program calls a routine. */
export type RoutineName = 'pipeline'

/** Makes each routine. */
export const routines: Readonly<Record<RoutineName, MakeRoutine>> = { pipeline }
