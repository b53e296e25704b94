/** Puts one page of a copy in the place of the document that carries them all. */
import type { CopyTexts } from './host.ts'
import { pathsIn } from './host.ts'
import type { Shelf } from './shelf.ts'

/** In a text, an address that only a blob can stand for: of a style, a script, an import. */
const BLOBS = /copy-file:([\w./-]+)/g

/** Media types of what a page loads itself. */
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' }

/** A page ready to be written. */
export interface ReadyPage {
  readonly html: string
  /** What its scripts may fetch or start as workers, by path. */
  readonly texts: CopyTexts
}

/** Reads a page with everything it names, and everything that those name. */
export async function readyPage(path: string, shelf: Shelf): Promise<ReadyPage> {
  const texts = new Map<string, string>()
  const blobs = new Map<string, Promise<string>>()

  const blobOf = async (file: string): Promise<string> => {
    const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? ''
    return URL.createObjectURL(new Blob([await linked(file)], { type }))
  }
  const addressOf = (file: string): Promise<string> => {
    const address = blobs.get(file) ?? blobOf(file)
    blobs.set(file, address)
    return address
  }
  /** The text of a file in which every such address is one that the browser can load. */
  const linked = async (file: string): Promise<string> => {
    const text = await shelf.readText(file)
    await keepAll(pathsIn(text))
    const named = new Set([...text.matchAll(BLOBS)].map(([, name = '']) => name))
    // What is not there is no address but a text that looks like one.
    const names = [...named].filter(shelf.has)
    const addresses = await Promise.all(names.map(addressOf))
    const found = new Map(names.map((name, at) => [name, addresses[at] ?? '']))
    return text.replace(BLOBS, (whole, name: string) => found.get(name) ?? whole)
  }
  const keepAll = async (files: readonly string[]): Promise<void> => {
    for (const file of files) {
      if (texts.has(file) || !shelf.has(file)) continue
      const text = await shelf.readText(file)
      texts.set(file, text)
      await keepAll(pathsIn(text))
    }
  }

  const html = await linked(`${path}index.html`)
  return { html, texts: Object.fromEntries(texts) }
}
