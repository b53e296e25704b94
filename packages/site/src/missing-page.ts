/** `404.html`: what many hosts answer with where a site has no page. */
import { escapeMarkup } from '@thaw/core'
import type { SiteFrame } from '@thaw/explorer'
import { bytesOf } from './site-files.ts'

/**
 * One page that says so in every language. It is shown at addresses of any depth, so no relative
 * address in it would lead anywhere: it loads nothing, and has links only where the site's own address
 * is known. `frames`: one an edition.
 */
export function missingPage(frames: readonly SiteFrame[]): Uint8Array {
  const parts = frames.map((frame) => {
    const { words, language, address, home, title } = frame
    const link =
      address === undefined
        ? escapeMarkup(title)
        : `<a href="${escapeMarkup(new URL(home, address).href)}">${escapeMarkup(title)}</a>`
    return `<section lang="${escapeMarkup(language)}">
<h1>${escapeMarkup(words.text('shell.missing'))}</h1>
<p>${escapeMarkup(words.text('shell.missing-text'))}</p>
<p>${link}</p>
</section>`
  })
  const [first] = frames
  return bytesOf(`<!doctype html>
<html lang="${escapeMarkup(first?.language ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>404 · ${escapeMarkup(first?.title ?? '')}</title>
<link rel="icon" href="data:,">
</head>
<body>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`)
}
