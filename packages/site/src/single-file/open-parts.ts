/** What of the front page stands in a copy as it is: its text, its styles, the script of its theme. */
import type { OpenParts } from './copy-document.ts'

/** Reads the front page as `copyPage` made it; `text`: of a file of the site, by its path. */
export function openParts(front: string, text: (path: string) => string): Omit<OpenParts, 'copy'> {
  const styles = [...front.matchAll(/<link rel="stylesheet" href="copy-file:([^"]+)">/g)]
  const theme = /<script src="copy-file:([^"]+)"><\/script>/.exec(front)?.[1]
  return {
    front,
    style: styles.map(([, path = '']) => withoutFonts(text(path))).join('\n'),
    theme: theme === undefined ? '' : text(theme),
  }
}

/** The fonts come with the packed pages; for what is read before, those of the system are enough. */
function withoutFonts(style: string): string {
  return style.replace(/@font-face\s*\{[^}]*\}/g, '')
}
