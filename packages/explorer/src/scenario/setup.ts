/** What a reader may set: the levers of one world, and what both worlds stand on. Plain data. */
import type { LeverSettings } from './lever.ts'

/** Everything that can be undone in the laboratory. */
export interface Setup {
  /** Decisions: they move your world only. */
  readonly levers: LeverSettings
  /** Assumptions fixed by hand: value by the name of a model's input. They move both model lines. */
  readonly fixed: Readonly<Record<string, number>>
  /** Ids of causal links that are switched off, sorted. They move both model lines too. */
  readonly off: readonly string[]
}

/** The world as it was, on the assumptions of the dossier. */
export const AS_IT_WAS: Setup = { levers: {}, fixed: {}, off: [] }

/** One text for one setup, whatever the order it was made in. */
export function setupKey({ levers, fixed, off }: Setup): string {
  return JSON.stringify([sorted(levers), sorted(fixed), [...off].sort()])
}

/** True where the reader changed what both model lines stand on. */
export function hasOwnAssumptions({ fixed, off }: Setup): boolean {
  return Object.keys(fixed).length > 0 || off.length > 0
}

function sorted(values: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(values).sort(([left], [right]) => (left < right ? -1 : 1))
}
