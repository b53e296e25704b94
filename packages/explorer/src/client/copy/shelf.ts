/** The files that a copy of the site carries in its one document. */
import { InvariantError } from '@thaw/core'

/** Files by their path from the site's root. */
export interface Shelf {
  readonly has: (path: string) => boolean
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly readText: (path: string) => Promise<string>
}

/** Takes over the element `#copy-files`: JSON of path to base64 of what `deflate-raw` made of a file. */
export function openShelf(element: Element): Shelf {
  const packed = JSON.parse(element.textContent) as Readonly<Record<string, string>>
  const files = new Map(Object.entries(packed))
  const read: Shelf['read'] = async (path) => {
    const text = files.get(path)
    if (text === undefined) throw new InvariantError(`this copy does not hold ${path}`)
    const small = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const stream = new Blob([small]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  }
  return {
    has: (path) => files.has(path),
    read,
    readText: async (path) => new TextDecoder().decode(await read(path)),
  }
}
