/** A site before it is written or served: paths to bytes. */

/** Path from the site's root (`record/index.html`), with forward slashes, to the file's bytes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>

/** Files that are made when they are asked for, by the same paths. */
export type LazyFiles = ReadonlyMap<string, () => Promise<Uint8Array>>

/** A site as it is served: of some files no more is known at first than that they can be made. */
export interface ServedFiles {
  readonly has: (path: string) => boolean
  readonly get: (path: string) => Uint8Array | Promise<Uint8Array> | undefined
}

/** Files that are there, with others that are not made yet. */
export function servedFiles(files: SiteFiles, lazy: LazyFiles): ServedFiles {
  return {
    has: (path) => files.has(path) || lazy.has(path),
    get: (path) => files.get(path) ?? lazy.get(path)?.(),
  }
}

/** Text as UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
