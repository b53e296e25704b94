/** A changed copy of the example dossier, served by the real command. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A served copy that may be changed while it is served. */
export interface ServedExample {
  /** Address of the front page, with a slash at its end. */
  readonly url: string
  /** Replaces the text of one of its files. */
  readonly change: (path: string, edit: (text: string) => string) => void
  readonly end: () => Promise<void>
}

/** Copies `examples/carbon-bathtub`, edits each named file, and serves it with `thaw serve`. */
export async function serveExample(
  edits: Readonly<Record<string, (text: string) => string>>,
): Promise<ServedExample> {
  const folder = mkdtempSync(join(tmpdir(), 'thaw-example-'))
  cpSync(join(root, 'examples', 'carbon-bathtub'), folder, { recursive: true })
  const change: ServedExample['change'] = (path, edit) => {
    const before = readFileSync(join(folder, path), 'utf8')
    const after = edit(before)
    if (after === before) throw new Error(`nothing to change in ${path}`)
    writeFileSync(join(folder, path), after)
  }
  for (const [path, edit] of Object.entries(edits)) change(path, edit)
  const thaw = join(root, 'packages', 'cli', 'bin', 'thaw.js')
  const child = spawn(process.execPath, [thaw, 'serve', folder, '--port', '0', '--no-open'])
  const printed: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed.push(chunk.toString('utf8'))
      const found = /at (http:\S+)/.exec(printed.join(''))?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', () => {
      reject(new Error(`thaw serve ended: ${printed.join('')}`))
    })
  })
  const end = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true })
  }
  return { url, change, end }
}
