/** Which theme the page around an embedded one says that it has. */
import type { ThemeMessage } from './embed-messages.ts'

/** The theme that a message asks for; undefined for anything that is no such message. */
export function readTheme(message: unknown): ThemeMessage['theme'] | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const { kind, theme } = message as Partial<ThemeMessage>
  const isTheme = theme === 'light' || theme === 'dark'
  return kind === 'thaw-theme' && isTheme ? theme : undefined
}
