/** Where a world that was run may be taken up by another one. */
import { remembers, type Program } from '../program.ts'
import { countSaves } from '../saved-times.ts'

/** Most states kept of a run: a year's distance in a run of sixteen years. */
const MOST_CHECKPOINTS = 15

/**
 * Steps at which the world that others are compared with keeps its state; the first is not one. None
 * where the program remembers more than its stocks: its worlds are all run from the start.
 */
export function checkpointSteps(program: Program): readonly number[] {
  if (remembers(program)) return []
  const { time } = program
  const saves = countSaves(time) - 1
  const distance = Math.max(1, Math.ceil(saves / (MOST_CHECKPOINTS + 1))) * time.stepsPerSave
  return Array.from({ length: MOST_CHECKPOINTS }, (_, index) => (index + 1) * distance).filter(
    (step) => step < time.steps,
  )
}
