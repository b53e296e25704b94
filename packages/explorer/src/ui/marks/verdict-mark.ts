/** The square of a verdict as markup, for pictures that are no page. */
import type { Verdict } from '@thaw/dossier'
import { render } from 'svelte/server'
import VerdictGlyph from './verdict-glyph.svelte'

/** Side that the square is drawn for; its strokes grow with it. */
const DRAWN = 14

/** An `svg` element with this side in pixels. Its classes say what is ink. */
export function verdictMark(verdict: Verdict, side: number): string {
  const { body } = render(VerdictGlyph, { props: { verdict, size: DRAWN } })
  return body
    .replace(/<!--.*?-->/g, '')
    .replace(/width="\d+" height="\d+"/, `width="${side}" height="${side}"`)
}
