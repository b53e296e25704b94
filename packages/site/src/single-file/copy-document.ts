/** The one document of a copy: the front page as it reads without script, and everything packed. */
import { createHash } from 'node:crypto'
import { escapeMarkup } from '@thaw/core'
import type { PackedFiles } from './pack-files.ts'

/** What the document says by itself. */
export interface DocumentWords {
  readonly noScript: string
  readonly failed: string
  /** Where the address names a page that is not in the file. */
  readonly missing: string
}

/** What stands in the document as it is, not packed. */
export interface OpenParts {
  /** The front page with the addresses of a copy, as `copyPage` made it. */
  readonly front: string
  /** Style sheets of the front page, one after the other; without fonts. */
  readonly style: string
  /** Script that puts dark or light in force before the first paint. */
  readonly theme: string
  /** Script that shows the pages. */
  readonly copy: string
}

/** The document, with a policy that lets nothing run but its own two scripts and what they unpack. */
export function copyDocument(parts: OpenParts, packed: PackedFiles, words: DocumentWords): string {
  const { front, style, theme, copy } = parts
  const head = `<meta http-equiv="Content-Security-Policy" content="${policyOf(parts)}">
<style>${style}</style>
<script>${theme}</script>
<script>${copy}</script>
`
  const notes = `<noscript><p class="page">${escapeMarkup(words.noScript)}</p></noscript>
<p class="page" id="copy-failed" role="alert" hidden>${escapeMarkup(words.failed)}</p>
<p class="page" id="copy-missing" role="status" hidden>${escapeMarkup(words.missing)}</p>
`
  const data = `<script type="application/json" id="copy-files">${JSON.stringify(packed).replaceAll('<', '\\u003c')}</script>
`
  return withoutParts(front)
    .replace('</head>', () => `${head}</head>`)
    .replace('<body>\n', (body) => `${body}${notes}`)
    .replace('</body>', () => `${data}</body>`)
}

/** Everything that is unpacked runs as a blob; nothing is asked for over a network. */
function policyOf({ style, theme, copy }: OpenParts): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(theme)} ${hashOf(copy)} blob: 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)} blob:`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The front page wakes up from its packed form; here it is only read. */
function withoutParts(front: string): string {
  return front.replace(/<link rel="stylesheet"[^>]*>\n?|<script\b[^>]*>.*?<\/script>\n?/gs, '')
}
