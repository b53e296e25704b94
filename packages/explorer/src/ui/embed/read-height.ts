/** How tall an embedded page says that it is. */
import type { HeightMessage } from './embed-messages.ts'

/** Frames are not made smaller or larger than this, whatever a message says. */
const HEIGHTS = [120, 4000] as const

/** The height that a message asks for; undefined for anything that is no such message. */
export function readHeight(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const { kind, height } = message as Partial<HeightMessage>
  if (kind !== 'thaw-height' || !Number.isFinite(height)) return undefined
  return Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], Math.ceil(Number(height))))
}
