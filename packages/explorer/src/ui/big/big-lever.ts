/** Which lever a screen for a class begins with. */
import type { Lever } from '../../scenario/lever.ts'
import type { SetupHistory } from '../../scenario/setup-history.ts'

/** The one moved last, else the first that is moved, else the first; the empty text where there is none. */
export function bigLever(
  levers: readonly Lever[],
  { past, present }: Pick<SetupHistory, 'past' | 'present'>,
): string {
  const before = past.at(-1)?.levers ?? {}
  const moved = levers.find(({ id }) => before[id] !== present.levers[id])
  const standing = levers.find(({ id }) => present.levers[id] !== undefined)
  return (moved ?? standing ?? levers[0])?.id ?? ''
}
