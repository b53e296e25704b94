/** The files that a copy of the site carries in its one document. */
import { InvariantError } from '@thaw/core'

/** Files by their path from the site's root. */
export interface Shelf {
  readonly has: (path: string) => boolean
  readonly read: (path: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly readText: (path: string) => Promise<string>
}

/** In a page, the number of a part that it has in common with others. */
const PART = /\u0001([0-9a-z]+);/g

/** Under this name stands a JSON list of those parts. */
const PARTS = '/parts'

/** Where a page stands: in which block of pages, and at which place. */
const PLACE = /^(\d+):(\d+)$/
const BLOCK = '/block/'
const BETWEEN = '\u0002'

/** Takes over the element `#copy-files`: JSON of path to base64 of what `deflate-raw` made of a file, or to the place of a page in a block. */
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
  const decode = async (path: string): Promise<string> => new TextDecoder().decode(await read(path))
  // Every page needs what all have in common, and its neighbours come from the same block.
  const opened = new Map<string, Promise<readonly string[]>>()
  const openOnce = (
    path: string,
    take: (text: string) => readonly string[],
  ): Promise<readonly string[]> => {
    const known = opened.get(path) ?? decode(path).then(take)
    opened.set(path, known)
    return known
  }
  const readWhole = async (path: string): Promise<string> => {
    const [, block, at] = PLACE.exec(files.get(path) ?? '') ?? []
    if (block === undefined) return decode(path)
    const pages = await openOnce(BLOCK + block, (text) => text.split(BETWEEN))
    return pages[Number(at)] ?? ''
  }
  return {
    has: (path) => files.has(path),
    read,
    readText: async (path) => {
      const text = await readWhole(path)
      if (!path.endsWith('.html')) return text
      const parts = await openOnce(PARTS, (list) => JSON.parse(list) as readonly string[])
      return text.replace(PART, (_, number: string) => parts[parseInt(number, 36)] ?? '')
    },
  }
}
