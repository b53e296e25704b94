/** Where a world that was run may be taken up by another one, and what that one has from it. */
import { InvariantError } from '@thaw/core'
import { remembers, type Program } from '../program.ts'
import { savedTimes } from '../saved-times.ts'

/** Most states kept of a run: a year's distance in a run of sixteen years. */
const MOST_CHECKPOINTS = 15

/**
 * Steps at which the world that others are compared with keeps its state; the first is not one. None
 * where the program remembers more than its stocks: its worlds are all run from the start.
 */
export function checkpointSteps(program: Program): readonly number[] {
  if (remembers(program)) return []
  const { time } = program
  const saves = savedTimes(time).length - 1
  const distance = Math.max(1, Math.ceil(saves / (MOST_CHECKPOINTS + 1))) * time.stepsPerSave
  return Array.from({ length: MOST_CHECKPOINTS }, (_, index) => (index + 1) * distance).filter(
    (step) => step < time.steps,
  )
}

/** What the rows of a block are. */
export interface BlockRows {
  readonly program: Program
  /** Slots of the outputs. */
  readonly outputs: readonly number[]
  /** First cell of each part, and the number of all cells. */
  readonly cuts: readonly number[]
  /** Draws. */
  readonly count: number
}

/**
 * Fills the rows of saved times before `step` in a block that was run from there: from the block
 * of the other world, whose values are the same; an output that does not change in a run, and may
 * differ between the worlds, has at all times what it has at `step`.
 */
export function fillEarlier(
  { program, outputs, cuts, count }: BlockRows,
  own: readonly Float64Array[],
  other: readonly Float64Array[],
  step: number,
): void {
  const saves = savedTimes(program.time).length
  const before = step / program.time.stepsPerSave
  const changing = new Set([...program.step, ...program.stocks].map(({ slot }) => slot))
  const rowOf = (parts: readonly Float64Array[], cell: number): Float64Array => {
    const part = cuts.findLastIndex((first) => first <= cell)
    const values = parts[part]
    if (values === undefined) throw new InvariantError(`a block without part ${part}`)
    const row = cell - (cuts[part] ?? 0)
    return values.subarray(row * count, (row + 1) * count)
  }
  for (const [output, slot] of outputs.entries()) {
    for (let save = 0; save < before; save++) {
      const cell = output * saves + save
      const from = changing.has(slot) ? rowOf(other, cell) : rowOf(own, output * saves + before)
      rowOf(own, cell).set(from)
    }
  }
}
