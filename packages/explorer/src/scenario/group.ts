/** Levers of one group moved together: the master control's stops. */
import { sameLevers, type Lever, type LeverSettings } from './lever.ts'

/** A named position of a group. */
export interface GroupStop {
  readonly slug: string
  /** Levers of the group that it moves; the others stand as they were. */
  readonly levers: LeverSettings
}

/** The settings of a group's levers alone. */
export function settingsIn(levers: readonly Lever[], settings: LeverSettings): LeverSettings {
  const ids = new Set(levers.map((lever) => lever.id))
  return Object.fromEntries(Object.entries(settings).filter(([id]) => ids.has(id)))
}

/** All settings, with those of a group's levers replaced. */
export function withGroup(
  levers: readonly Lever[],
  settings: LeverSettings,
  group: LeverSettings,
): LeverSettings {
  const ids = new Set(levers.map((lever) => lever.id))
  const others = Object.entries(settings).filter(([id]) => !ids.has(id))
  return { ...Object.fromEntries(others), ...group }
}

/** The named stop that a group stands on; undefined where its levers stand otherwise. */
export function groupStop<Stop extends GroupStop>(
  stops: readonly Stop[],
  levers: readonly Lever[],
  settings: LeverSettings,
): Stop | undefined {
  const own = settingsIn(levers, settings)
  return stops.find((stop) => sameLevers(stop.levers, own))
}
