/** What an embedded page and the page around it say to each other. */

/** From inside: how tall the page is now, in CSS pixels. */
export interface HeightMessage {
  readonly kind: 'thaw-height'
  readonly height: number
}

/** From outside: which theme the page around it has. */
export interface ThemeMessage {
  readonly kind: 'thaw-theme'
  readonly theme: 'light' | 'dark'
}

/** Frames are not made smaller or larger than this, whatever a message says. */
const HEIGHTS = [120, 4000] as const

/** The height that a message asks for; undefined for anything that is no such message. */
export function readHeight(message: unknown): number | undefined {
  const { kind, height } = fieldsOf(message)
  if (kind !== 'thaw-height' || typeof height !== 'number' || !Number.isFinite(height))
    return undefined
  return Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], Math.ceil(height)))
}

/** The theme that a message asks for; undefined for anything that is no such message. */
export function readTheme(message: unknown): ThemeMessage['theme'] | undefined {
  const { kind, theme } = fieldsOf(message)
  const isTheme = theme === 'light' || theme === 'dark'
  return kind === 'thaw-theme' && isTheme ? theme : undefined
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {}
}
