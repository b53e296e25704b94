/** The page that stands in while a dossier has never yet been whole. */
import type { Issue } from '@thaw/core'
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

/** HTML that names every fault; it becomes the site as soon as they are mended. */
export function faultPage(issues: readonly Issue[]): string {
  const items = issues
    .map(tellFault)
    .map(
      (fault) =>
        `<li><p>${escape(`${fault.severity} ${fault.code} ${fault.place}`)}</p><p>${escape(fault.message)}</p><p>${escape(fault.cure)}</p></li>`,
    )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'">
<title>This dossier cannot be shown yet</title>
<link rel="icon" href="data:,">
<script type="module" src="/${OVERLAY_PATH}"></script>
</head>
<body>
<main>
<h1>This dossier cannot be shown yet</h1>
<p>The page opens by itself when the following is mended.</p>
<ol>${items.join('\n')}</ol>
</main>
</body>
</html>
`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
