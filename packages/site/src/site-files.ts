/** A site before it is written or served: paths to bytes. */

/** Path from the site's root (`record/index.html`), with forward slashes, to the file's bytes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>

/** Text as UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
