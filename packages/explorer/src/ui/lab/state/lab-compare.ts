/** Worlds that a reader kept, to see them beside the present one on the same axes. */
import { isHistory, sameLevers, type LeverSettings } from '../../../scenario/lever.ts'
import type { LabResult } from '../answers/lab-result.ts'

/** Your world is A; these are B and C. */
export const OTHER_KEYS = ['b', 'c'] as const

/** A kept world, as charts draw it. */
export interface OtherWorld {
  readonly key: (typeof OTHER_KEYS)[number]
  /** A few words on what was moved. */
  readonly label: string
  /** Fewer words, for where there is no room for those. */
  readonly brief: string
  readonly levers: LeverSettings
  /** Undefined until the engine has answered. */
  readonly result: LabResult | undefined
}

/** True where a world can be kept: there is room, it is not history, and it is not kept yet. */
export function canKeep(others: readonly LeverSettings[], levers: LeverSettings): boolean {
  if (isHistory(levers) || others.length >= OTHER_KEYS.length) return false
  return !others.some((other) => sameLevers(other, levers))
}

/** The kept worlds with another in one's place; history, which every chart shows, is not kept. */
export function withOther(
  others: readonly LeverSettings[],
  index: number,
  levers: LeverSettings,
): readonly LeverSettings[] {
  return others.map((other, k) => (k === index ? levers : other)).filter((one) => !isHistory(one))
}
