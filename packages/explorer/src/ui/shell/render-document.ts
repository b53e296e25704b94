/** The whole HTML document around the text of one page, with the policy that keeps it to its own host. */
import { escapeMarkup } from '@thaw/core'
import { render } from 'svelte/server'
import { wordsContext } from '../../words/use-words.ts'
import Foot from './foot.svelte'
import { packRows } from '../page-rows.ts'
import { headTags } from './head-tags.ts'
import type { RoomScript } from '../rooms/room-scripts.ts'
import Masthead from './masthead.svelte'
import { rootOf } from './page-frame.ts'
import type { PageAssets, PageHead, SiteFrame } from './page-frame.ts'

/** Everything comes from the page's own host; WebAssembly may run; no script that stands inline does. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** While serving, and in a copy. */
const NO_ICON = '<link rel="icon" href="data:,">'

/**
 * The same for a page to be read, which runs no engine, in the fewest words: hundreds of pages carry it.
 * Nothing inline runs and nothing is evaluated, as `'self'` alone says.
 */
function readingPolicy({ offline }: PageAssets): string {
  const icon = offline === undefined ? '; img-src data:' : ''
  return `default-src 'self'; base-uri 'none'; form-action 'none'${icon}`
}

/** What stands between masthead and foot, already HTML, and which script brings it to life. */
export interface DocumentBody {
  readonly html: string
  readonly script: 'front' | 'lab' | 'reading' | 'embed'
  /** Of a page to be read, the script of its room, where that has one. */
  readonly room?: RoomScript | undefined
  /** Props of the component that the script hydrates; undefined where the text stays as it is. */
  readonly liveData: unknown
}

/**
 * A complete document. All links in it are relative, so that it works under any base path.
 *
 * Text of the dossier reaches it escaped: by Svelte in `html`, and here in the head and in the
 * page's data (where every `<` becomes `\u003c`).
 */
export function renderDocument(head: PageHead, frame: SiteFrame, body: DocumentBody): string {
  const root = rootOf(head.path)
  const { assets } = frame
  const context = wordsContext(frame.words)
  const isBare = body.script === 'embed'
  const isReading = body.script === 'reading'
  const masthead = isBare ? '' : render(Masthead, { props: { frame, root, head }, context }).body
  const foot = isBare ? '' : footOf(body, frame, root)
  const { all, lab, reading } = assets.styles
  const styles = {
    front: [all],
    lab: [all, lab],
    embed: [all, lab],
    reading: [all, reading],
  }[body.script]
  // A page that is there at once, without script, can take its letters from the style sheet.
  const fonts = isReading ? [] : assets.fonts
  return `<!doctype html>
<html lang="${escapeMarkup(frame.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${isReading ? readingPolicy(assets) : policy}">
${headTags(head, frame)}
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${isBare ? '<base target="_blank">\n<meta name="robots" content="noindex">\n' : ''}${iconsOf(assets, root, isReading)}
${fonts.map((font) => `<link rel="preload" href="${root}${font}" as="font" type="font/woff2" crossorigin>\n`).join('')}${styles.map((path) => `<link rel="stylesheet" href="${root}${path}">\n`).join('')}<script src="${root}${assets.theme}"></script>
${scriptsOf(body, assets)
  .map((path) => `<script type="module" src="${root}${path}"></script>`)
  .join('\n')}
</head>
<body>
${withoutMarkers(masthead)}
${mainOf(body, body.script === 'front' ? nextFiles(assets, root) : [])}
${withoutMarkers(foot)}
</body>
</html>
`
}

/** Pages to read have the rooms in their foot that the masthead has no place for. */
function footOf({ script }: DocumentBody, frame: SiteFrame, root: string): string {
  const props = { frame, root, isReading: script === 'reading' }
  return render(Foot, { props, context: wordsContext(frame.words) }).body
}

/** Messages come first: an embedded page says what the laboratory says. */
function scriptsOf({ script, room }: DocumentBody, assets: PageAssets): readonly string[] {
  const { overlay, messages, scripts, offline } = assets
  const said = messages[script === 'embed' ? 'lab' : script]
  return [overlay, said, scripts[room ?? script], offline?.script].filter(
    (path) => path !== undefined,
  )
}

/** What the laboratory loads: the front page fetches it ahead of a reader who plays. */
function nextFiles(
  { scripts, styles, messages, engine }: PageAssets,
  root: string,
): readonly string[] {
  return [scripts.lab, styles.lab, messages.lab, ...engine].map((path) => root + path)
}

function nextAttribute(files: readonly string[]): string {
  return files.length === 0 ? '' : ` data-next="${files.map(escapeMarkup).join(' ')}"`
}

/**
 * Without an icon of ours a browser would ask the host for one. The manifest is only for browsers with
 * script: `client/offline.ts` names it on pages to be read.
 */
function iconsOf({ offline }: PageAssets, root: string, isReading: boolean): string {
  if (offline === undefined) return NO_ICON
  const icon = `<link rel="icon" href="${root}${offline.icon}">`
  return isReading ? icon : `${icon}\n<link rel="manifest" href="${root}${offline.manifest}">`
}

function mainOf(body: DocumentBody, next: readonly string[]): string {
  if (body.script === 'embed') return `<main id="main"><div id="live">${body.html}</div></main>`
  if (body.liveData === undefined) {
    return `<main id="main" class="page">${withoutMarkers(body.html)}</main>`
  }
  const data = JSON.stringify(packRows(body.liveData)).replaceAll('<', '\\u003c')
  return `<main id="main"><div id="live"${nextAttribute(next)}>${body.html}</div></main>
<script type="application/json" id="page-data">${data}</script>`
}

/**
 * Takes away the comments that Svelte leaves for hydration; a page that stays as it is needs none.
 * No comment can come from a text: its `<` was escaped.
 */
function withoutMarkers(html: string): string {
  return html.replace(/<!--.*?-->/gs, '')
}
