/**
 * Runs before the first paint: says that script is here, and puts the reader's choice of dark or
 * light in force. A classic script in the head, so it imports and exports nothing.
 */
;(() => {
  const root = document.documentElement
  const key = 'thaw-theme'
  root.classList.add('js')

  const remembered = read()
  if (remembered === 'dark' || remembered === 'light') root.dataset['theme'] = remembered

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme')
    const name = (): void => {
      const { dark, light } = button?.dataset ?? {}
      if (button !== null) button.textContent = (isDark() ? light : dark) ?? ''
    }
    name()
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', name)
    button?.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark'
      root.dataset['theme'] = theme
      keep(theme)
      name()
    })
  })

  function isDark(): boolean {
    const chosen = root.dataset['theme']
    return chosen === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : chosen === 'dark'
  }

  // Storage may be forbidden (file://, private windows); the choice then lasts for the page.
  function read(): string | null {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }

  function keep(theme: string): void {
    try {
      localStorage.setItem(key, theme)
    } catch {
      // Nothing to do: see above.
    }
  }
})()
