/** What stands around every page: names, navigation, licence, and where its files are. */
import type { DossierText } from '../../prepare/dossier-text.ts'
import type { Words } from '../../words/words.ts'
import type { ProseMarker } from '../rooms/prose-marker.ts'
import type { RoomScript } from '../rooms/room-scripts.ts'

/** A page that the navigation names. `path` is from the site's root and ends in a slash, or is empty. */
export interface NavigationEntry {
  readonly path: string
  readonly label: string
  /** Language of the page where it is not that of the navigation. */
  readonly language?: string | undefined
}

/** A language of the site. */
export interface SiteLanguage {
  /** BCP 47. */
  readonly language: string
  /** In its own language: `Русский`. */
  readonly name: string
  /** Path of its first page, from the site's root. */
  readonly home: string
}

/** A page in one of its languages. */
export interface PageAlternate {
  readonly language: string
  /** From the site's root. */
  readonly path: string
}

/** A script of a page to be read: of most of them, or of a room that does more. */
export type ReadingScript = 'reading' | RoomScript

/** A script that starts a page. */
export type PageScript = 'front' | 'lab' | 'embed' | ReadingScript

/** Files that a page loads, as paths from the site's root. */
export interface PageAssets {
  /** Style sheets: what every page loads, and what two kinds of page load beside. */
  readonly styles: { readonly all: string; readonly lab: string; readonly reading: string }
  /** A classic script that runs before the first paint. */
  readonly theme: string
  /** Module scripts by what they start. */
  readonly scripts: Readonly<Record<PageScript, string>>
  /** Module scripts that hold the interface's messages; they run before the page's own script. */
  readonly messages: Readonly<Record<'front' | 'lab' | 'reading', string>>
  /** What the laboratory will want besides, its engine above all: fetched ahead where there is time. */
  readonly engine: readonly string[]
  /** Fonts worth asking for before the style sheet is read; may be empty. */
  readonly fonts: readonly string[]
  /** Only while serving: the script that reloads the page and shows faults. */
  readonly overlay: string | undefined
  /** Only in a published site: what lets a browser install it and keep it for use without network. */
  readonly offline: OfflineAssets | undefined
}

/** See `offline` of `PageAssets`. */
interface OfflineAssets {
  readonly script: string
  readonly manifest: string
  readonly icon: string
}

/** The same for all pages of one edition. */
export interface SiteFrame {
  readonly title: string
  /** Language of the title, where that is not the page's. */
  readonly titleLanguage?: string | undefined
  readonly tagline: string
  readonly language: string
  /** Where the site stands for everyone, with a slash at its end; undefined where nobody said. */
  readonly address?: string | undefined
  /** Path of the first page in that language, from the site's root: `''` or `ru/`. */
  readonly home: string
  /** All languages of the site, this one among them, in the author's order. */
  readonly languages: readonly SiteLanguage[]
  /** What the interface says, in that language. */
  readonly words: Words
  /** What links the prose of the pages; without it prose is plain. */
  readonly prose?: ProseMarker
  /** The main group of the navigation, then the quiet one. */
  readonly main: readonly NavigationEntry[]
  readonly quiet: readonly NavigationEntry[]
  /** What only the foot of pages to read names. */
  readonly further: readonly NavigationEntry[]
  readonly dutyNote: DossierText
  readonly licence: DossierText
  /** Names and licences of data by others; the words themselves stand on the page of sources. */
  readonly attributions: readonly FrameOwner[]
  readonly assets: PageAssets
}

/** Whose data a site shows. */
export interface FrameOwner {
  readonly name: DossierText
  /** Empty where the dossier names none. */
  readonly licence: DossierText
}

/** What is special to one page. */
export interface PageHead {
  /** Path from the site's root, ends in a slash or is empty. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** This page in every language that it is in, itself among them; empty where it is in one. */
  readonly alternates?: readonly PageAlternate[]
  /** What the page is about, for machines: objects of schema.org, without their `@context`. */
  readonly about?: readonly StructuredData[]
  /** Path of its picture for those who pass the page on, from the site's root. */
  readonly picture?: string | undefined
}

/** A page by its name. */
export interface PageLink {
  /** From the site's root. */
  readonly path: string
  readonly title: string
}

/** A thing as schema.org describes it: `{ '@type': 'Person', name: … }`. */
export type StructuredData = Readonly<Record<string, unknown>>

/** Relative path from a page back to the site's root: `''`, `'../'`, `'../../'`. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1)
}
