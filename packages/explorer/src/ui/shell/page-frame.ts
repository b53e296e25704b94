/** What stands around every page: names, navigation, licence, and where its files are. */
import type { Words } from '../../words/words.ts'

/** A page that the navigation names. `path` is from the site's root and ends in a slash, or is empty. */
export interface NavigationEntry {
  readonly path: string
  readonly label: string
}

/** Files that a page loads, as paths from the site's root. */
export interface PageAssets {
  /** Style sheets: what every page loads, and what two kinds of page load beside. */
  readonly styles: { readonly all: string; readonly lab: string; readonly reading: string }
  /** A classic script that runs before the first paint. */
  readonly theme: string
  /** Module scripts by the kind of page that starts them. */
  readonly scripts: { readonly front: string; readonly lab: string; readonly reading: string }
  /** Module script that holds the interface's messages; it runs before the page's own script. */
  readonly messages: string
  /** Fonts worth asking for before the style sheet is read; may be empty. */
  readonly fonts: readonly string[]
  /** Only while serving: the script that reloads the page and shows faults. */
  readonly overlay: string | undefined
}

/** The same for all pages of one site. */
export interface SiteFrame {
  readonly title: string
  readonly tagline: string
  readonly language: string
  /** What the interface says, in that language. */
  readonly words: Words
  /** The main group of the navigation, then the quiet one. */
  readonly main: readonly NavigationEntry[]
  readonly quiet: readonly NavigationEntry[]
  readonly dutyNote: string
  readonly licence: string
  /** Name and licence of data by others; the words themselves stand on the page of sources. */
  readonly attributions: readonly { readonly name: string; readonly licence: string }[]
  readonly assets: PageAssets
}

/** What is special to one page. */
export interface PageHead {
  /** Path from the site's root, ends in a slash or is empty. */
  readonly path: string
  readonly title: string
  readonly description: string
}

/** Relative path from a page back to the site's root: `''`, `'../'`, `'../../'`. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1)
}
