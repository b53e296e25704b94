/** Where an inflow lies down on a belt that does not take it at its beginning. */
import { valueAt, type Between, type Points } from './points.ts'

/** The middle of a slat on a way of so many, from the entry (0) to the exit (1). */
function middleOf(slat: number, slats: number): number {
  return 1 - (slat + 0.5) / slats
}

/** A graphical function by which an inflow is spread, and how it is read between its points. */
export interface Profile {
  readonly points: Points
  readonly between: Between
}

/**
 * An amount by a profile over the way from the entry (0) to the exit (1): each slat gets its share of
 * the profile at its middle, values below 0 counting as 0; all at the beginning where nothing is above.
 * Source: isee systems, "Spreading Conveyor Inputs" of Stella 3; the middles are simlin's reading,
 * docs/design/conveyors.md 8.
 */
export function spreadByProfile(
  amount: number,
  depth: number,
  { points, between }: Profile,
): readonly number[] {
  const weights = Array.from({ length: depth }, (_, slat) =>
    Math.max(0, valueAt(points, middleOf(slat, depth), between)),
  )
  return shareOut(amount, weights)
}

/**
 * An amount as it left another belt: each slat's part at the slat of the same place on the way; of two
 * that are as near the one at the exit. All at the beginning where the other belt has lost nothing.
 * Source: isee systems, "Spreading Conveyor Inputs" (based on source); simlin, docs/design/conveyors.md 8.
 */
export function spreadLikeSource(
  amount: number,
  depth: number,
  lost: readonly number[],
): readonly number[] {
  const weights = new Array<number>(depth).fill(0)
  for (const [slat, taken] of lost.entries()) {
    const place = (1 - middleOf(slat, lost.length)) * depth - 0.5
    const nearest = Math.max(0, Math.min(depth - 1, Math.ceil(place - 0.5 - NEARLY)))
    weights[nearest] = (weights[nearest] ?? 0) + taken
  }
  return shareOut(amount, weights)
}

/** A place this near to the middle between two slats lies there: thirds have no exact binary form. */
const NEARLY = 1e-9

function shareOut(amount: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (Number.isNaN(sum) || sum > 0) return weights.map((weight) => (amount * weight) / sum)
  return weights.map((_, slat) => (slat === weights.length - 1 ? amount : 0))
}
