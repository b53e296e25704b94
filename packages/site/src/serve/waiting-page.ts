/** Pages that stand in: while there is no site yet, and where the site has none. */
import { escapeMarkup, type Issue } from '@thaw/core'
import { OVERLAY_PATH } from '../overlay-path.ts'

/** A fault as the pages hear of it. */
export interface ToldFault {
  readonly code: string
  readonly severity: string
  readonly place: string
  readonly message: string
  readonly cure: string
}

/** An issue without its source lines: file and place in one text. */
export function tellFault(issue: Issue): ToldFault {
  const { span } = issue
  return {
    code: issue.code,
    severity: issue.severity,
    place: span === undefined ? '' : `${span.file}:${span.line}:${span.column}`,
    message: issue.message,
    cure: issue.cure,
  }
}

/**
 * HTML that stands in for a site: it names every fault, or, where nothing is wrong, says that the
 * pages are being made. Its script opens the site as soon as there is one.
 */
export function waitingPage(issues: readonly Issue[]): string {
  return issues.length === 0
    ? page('The pages are being made', '<p>They open here by themselves.</p>')
    : page('This dossier cannot be shown yet', faultList(issues))
}

/** HTML for an address at which the site has nothing. */
export function missingPage(): string {
  return page('There is no such page', '<p><a href="/">Open the first page of this site.</a></p>')
}

/** HTML in place of a page that could not be made: nothing in a dossier should come to that. */
export function brokenPage(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return page(
    'This page could not be made',
    `<p>${escapeMarkup(reason)}</p>
<p>This is a fault of Thaw, not of your dossier. Report it with this sentence and the address of the page; the other pages can be read.</p>`,
  )
}

function faultList(issues: readonly Issue[]): string {
  const items = issues
    .map(tellFault)
    .map(
      (fault) =>
        `<li><p>${escapeMarkup(`${fault.severity} ${fault.code} ${fault.place}`)}</p><p>${escapeMarkup(fault.message)}</p><p>${escapeMarkup(fault.cure)}</p></li>`,
    )
  return `<p>The page opens by itself when the following is mended.</p>
<ol>${items.join('\n')}</ol>`
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src 'self'; connect-src 'self'">
<title>${title}</title>
<link rel="icon" href="data:,">
<script type="module" src="/${OVERLAY_PATH}"></script>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`
}
