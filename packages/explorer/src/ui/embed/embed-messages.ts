/** What an embedded page and the page around it say to each other: types only, so that the script of
 * the element and that of the page share no file. */

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
