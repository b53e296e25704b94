/** What a command needs of the world around it; tests put their own in its place. */
import { spawn } from 'node:child_process'
import { readFileSync, writeSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cliIssue } from './cli-issue.ts'
import { FAULTY_INPUT } from './exit-codes.ts'
import { reasonOf } from './reason-of.ts'
import { printIssues } from './tell-issues.ts'

/** What the commands need from where they run. */
export interface Surroundings {
  /** Prints lines of the result. */
  readonly out: (text: string) => void
  /** Prints lines about the work: faults, what was written where. */
  readonly err: (text: string) => void
  /** Folder from which paths are taken. */
  readonly cwd: string
  /** The dossier that is meant where none is named. */
  readonly defaultDossier: string
  /** Resolves when the person ends the program. */
  readonly untilEnded: () => Promise<void>
  /** Where the progress of long work is drawn; undefined for silence. */
  readonly progressStream?: NodeJS.WriteStream | undefined
  /** Shows an address in the person's browser. */
  readonly openBrowser: (url: string) => void
}

/** The terminal, folder and signals of this process. */
export function realSurroundings(): Surroundings {
  process.stdout.on('error', endUnprinted)
  process.stderr.on('error', () => process.exit(FAULTY_INPUT))
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    cwd: process.cwd(),
    defaultDossier: readDefaultDossier(),
    untilEnded,
    progressStream: process.stderr,
    openBrowser,
  }
}

/**
 * Whoever reads may stop, as `head` does after ten lines: then there is no one left to work for. Any other
 * reason, such as a disk that is full, is told.
 */
function endUnprinted(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  const issue = cliIssue('CL104', { path: 'standard output', reason: reasonOf(error) })
  // At once: the process ends before a stream would write.
  writeSync(process.stderr.fd, `${printIssues([issue])}\n`)
  process.exit(FAULTY_INPUT)
}

/** The `thaw.dossier` of the repository's package.json: the code itself names no dossier. */
function readDefaultDossier(): string {
  const root = new URL('../../../', import.meta.url)
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    readonly thaw: { readonly dossier: string }
  }
  return fileURLToPath(new URL(manifest.thaw.dossier, root))
}

function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve()
      })
    }
  })
}

/** Where there is no browser to open, the printed address is all that is needed. */
function openBrowser(url: string): void {
  const commands: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open'],
    win32: ['explorer.exe'],
  }
  const [program, ...args] = commands[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
