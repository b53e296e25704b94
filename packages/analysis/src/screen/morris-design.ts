/** The rows of a Morris screening. */
import { createStream, drawPermutation, drawUniform } from '@thaw/core'
import { priorQuantile, type Parameter } from '../prior.ts'
import type { ScreenDesign } from './screen-design.ts'

/** Trajectories through the priors: one parameter moves with each step. */
export interface MorrisDesign extends ScreenDesign {
  /** Bases x columns: after step s of a trajectory, the column that moved. */
  readonly moved: Int32Array
  /** Bases x columns: 1 where that column went up, -1 where it went down. */
  readonly direction: Int8Array
}

/** Levels of each parameter; an even number, so that each has one half of them away. */
const LEVELS = 4

/** Shares of a prior below its first level and above its last: its own ends may be infinite. */
const OUTSIDE = 0.05

/** How far a step goes, as a share of the prior. */
export const MORRIS_STEP: number = shareOf(LEVELS / 2) - shareOf(0)

function shareOf(level: number): number {
  return OUTSIDE + ((1 - 2 * OUTSIDE) * level) / (LEVELS - 1)
}

/**
 * `bases` trajectories of columns + 1 rows; the same seed gives the same.
 *
 * The levels are the 5 %, 35 %, 65 % and 95 % quantiles of the prior: Morris' grid of four, with its steps of two
 * thirds, laid over the middle nine tenths. Role 0 is where a trajectory begins.
 * Source: Morris 1991, Technometrics 33, 161-174; levels in shares of the priors: Campolongo, Cariboni and
 * Saltelli 2007, Environ. Model. Softw. 22, 1509-1518.
 */
export function morrisDesign(
  parameters: readonly Parameter[],
  bases: number,
  seed: number,
): MorrisDesign {
  const columns = parameters.length
  const stream = createStream(seed, 'Morris')
  const levels = parameters.map(({ prior }) =>
    Array.from({ length: LEVELS }, (_, level) => priorQuantile(prior, shareOf(level))),
  )
  const [begin, moved] = [new Int32Array(bases * columns), new Int32Array(bases * columns)]
  const order = new Int32Array(bases * columns)
  const direction = new Int8Array(bases * columns)
  for (let base = 0; base < bases; base++) {
    const own = base * columns
    for (let column = 0; column < columns; column++) {
      begin[own + column] = Math.floor(drawUniform(stream) * LEVELS)
    }
    drawPermutation(stream, columns).forEach((column, step) => {
      moved[own + step] = column
      order[own + column] = step
      direction[own + step] = (begin[own + column] ?? 0) < LEVELS / 2 ? 1 : -1
    })
  }
  const fillRow: ScreenDesign['fillRow'] = (base, role, into, offset) => {
    for (let column = 0; column < columns; column++) {
      const at = begin[base * columns + column] ?? 0
      const hasMoved = (order[base * columns + column] ?? 0) < role
      const level = hasMoved ? (at + LEVELS / 2) % LEVELS : at
      into[offset + column] = levels[column]?.[level] ?? NaN
    }
  }
  const source = `trajectories over ${LEVELS} levels of each prior`
  return { columns, bases, roles: columns + 1, source, fillRow, moved, direction }
}
