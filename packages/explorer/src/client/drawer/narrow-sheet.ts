/** A style sheet as it is on a narrow screen: the drawer is as wide as a phone, whatever the screen is. */

/** Width of the drawer, in pixels. */
const WIDTH = 384

/** Reads a style sheet and settles the widths that it asks for. */
export function readNarrowSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  for (const rule of sheet.cssRules) {
    if (rule instanceof CSSMediaRule) rule.media.mediaText = narrowMedia(rule.media.mediaText)
  }
  return sheet
}

/** A media query in which widths are answered for a screen as narrow as the drawer; others stay. */
export function narrowMedia(query: string): string {
  const [, most] = /(?:max-width:|width\s*<=?)\s*(\d+(?:\.\d+)?)px/.exec(query) ?? []
  const [, least] = /(?:min-width:|width\s*>=?)\s*(\d+(?:\.\d+)?)px/.exec(query) ?? []
  if (least !== undefined && Number(least) > WIDTH) return 'not all'
  if (most === undefined) return query
  return Number(most) >= WIDTH ? 'all' : 'not all'
}
