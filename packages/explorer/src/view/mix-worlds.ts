/** A world on its way from one state to another: points travel up and down, none moves in time. */
import type { Fan, World } from './chart.ts'
import { medianOf } from './fan-rows.ts'

/** A share of the way from one world to the next; undefined stands for the world as it was. */
export function mixWorlds(
  from: World | undefined,
  to: World | undefined,
  base: Fan,
  share: number,
): World | undefined {
  if (share >= 1) return to
  const partsAt = earliest(from?.partsAt, to?.partsAt)
  if (partsAt === undefined) return to
  const [before, after] = [from?.fan ?? base, to?.fan ?? base]
  const quantiles = mixRows(before.quantiles, after.quantiles, share)
  // Single runs of the base do not travel with a page: they appear with their world.
  const hasRuns = from?.fan.runs.length === to?.fan.runs.length
  const runs = hasRuns ? mixRows(before.runs, after.runs, share) : (to?.fan.runs ?? [])
  return { fan: { levels: after.levels, quantiles, runs }, partsAt }
}

/** A share of the way from one fan to another; single runs are the other's at once. */
export function mixFans(from: Fan, to: Fan, share: number): Fan {
  if (share >= 1 || from === to) return to
  return { ...to, quantiles: mixRows(from.quantiles, to.quantiles, share) }
}

/** The median of a world for its ghost: nothing before it parts, where it would cover the model's own. */
export function ghostOf(world: World | undefined): readonly number[] | undefined {
  if (world?.partsAt === undefined) return undefined
  const { partsAt } = world
  return medianOf(world.fan).map((value, k) => (k < partsAt ? Number.NaN : value))
}

function mixRows(
  from: readonly (readonly number[])[],
  to: readonly (readonly number[])[],
  share: number,
): readonly (readonly number[])[] {
  return to.map((row, r) =>
    row.map((value, k) => {
      const start = from[r]?.[k] ?? value
      return start + (value - start) * share
    }),
  )
}

function earliest(left: number | undefined, right: number | undefined): number | undefined {
  if (left === undefined) return right
  return right === undefined ? left : Math.min(left, right)
}
