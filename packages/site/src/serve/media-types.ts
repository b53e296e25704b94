/** What a file is, by the end of its name. Source: the IANA registry of media types. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  stmx: 'application/xml; charset=utf-8',
  xmile: 'application/xml; charset=utf-8',
  itmx: 'application/xml; charset=utf-8',
  mdl: 'text/plain; charset=utf-8',
}

/** The media type of a path; bytes where its ending is not known. */
export function mediaType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  return types[ending] ?? 'application/octet-stream'
}
