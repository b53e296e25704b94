/**
 * Stands in for the site's host. In a copy, scripts fetch files and start workers at addresses such
 * as `copy:lab/data/program.json`; a page and its workers find there what the copy carries.
 */

/** Texts of files by their path, as a worker is given them. */
export type CopyTexts = Readonly<Record<string, string>>

declare global {
  /** What a worker of a copy was given; undefined in a page. Set by `workerScript`. */
  var thawCopy: CopyTexts | undefined
}

const ADDRESS = /^copy:([\w./-]+)$/
const ADDRESSES = /copy:([\w./-]+)/g

/** Paths of the files that a text names by such an address. */
export function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(ADDRESSES)].map(([, path = '']) => path)
}

/**
 * Lets `fetch` and `new Worker` find these texts. `script`: this very program, which a worker needs
 * for its own workers. `read`: how `fetch` finds any other file; a worker has none.
 */
export function standIn(
  texts: CopyTexts,
  script: string,
  read?: (path: string) => Promise<string>,
): void {
  const fetchElsewhere = globalThis.fetch.bind(globalThis)
  globalThis.fetch = async (input, init) => {
    const text = textAt(input, texts)
    if (text !== undefined) return new Response(text)
    const path = /^copy:(.*)$/.exec(addressOf(input))?.[1]
    if (path === undefined || read === undefined) return fetchElsewhere(input, init)
    return new Response(await read(decodeURI(path)))
  }
  const NativeWorker = globalThis.Worker
  globalThis.Worker = class extends NativeWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      const code = textAt(address, texts)
      if (code === undefined) super(address, options)
      // Browsers run no module as a worker from a file; the workers are bundled to need none.
      else super(scriptAddress(workerScript(code, texts, script)))
    }
  }
}

function textAt(address: string | URL | Request, texts: CopyTexts): string | undefined {
  const path = ADDRESS.exec(addressOf(address))?.[1]
  return path === undefined ? undefined : texts[path]
}

const addressOf = (address: string | URL | Request): string =>
  address instanceof Request ? address.url : String(address)

/** A worker can read nothing of its page: what it may ask for goes with it. */
function workerScript(code: string, texts: CopyTexts, script: string): string {
  // A page's worker is told by its page what to fetch; a worker's worker asks for what it names.
  const isFirst = globalThis.thawCopy === undefined
  const named = new Set(pathsIn(code))
  const given = Object.fromEntries(
    Object.entries(texts).filter(([path]) => named.has(path) || (isFirst && isData(path))),
  )
  return `globalThis.thawCopy=${JSON.stringify({ ...given, [SELF]: script })};\n${script};\n${code}`
}

/** Under this name a worker has the text of this program. */
export const SELF = 'copy.js'

function isData(path: string): boolean {
  return !path.endsWith('.js')
}

function scriptAddress(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
}
