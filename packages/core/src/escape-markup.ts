/** Text as it may stand in HTML and XML. */

/** Escaped for text between tags and for attributes in double quotes: it cannot become markup. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
