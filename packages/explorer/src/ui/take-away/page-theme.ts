/** Which theme a picture is taken in. */
import type { ThemeName } from '../../take-away/svg-look.ts'

/** The theme that the reader sees: the one chosen on the page, else the system's. */
export function pageTheme(): ThemeName {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'dark' || chosen === 'light') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
