/**
 * What the command says, as golden text. A case of `golden/` is a call; where it is about a dossier,
 * it works on a copy of `examples/carbon-bathtub` under the name `dossier`, changed as its
 * `case.json` says.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { goldenCases, goldenText, type GoldenCase } from '@thaw/testkit'
import { afterAll, describe, expect, it } from 'vitest'
import { runThaw } from './run-thaw.ts'
import type { Surroundings } from './surroundings.ts'

const example = fileURLToPath(new URL('../../../examples/carbon-bathtub', import.meta.url))

/** What a `case.json` may say. */
interface CallCase {
  readonly args: readonly string[]
  /** Begin with an empty folder and not with the example. */
  readonly empty?: boolean
  /** Path in the dossier, then what is replaced by what; the text must be there. */
  readonly replace?: Readonly<Record<string, readonly (readonly [string, string])[]>>
  readonly remove?: readonly string[]
  /** Files written again in ISO 8859-1. */
  readonly latin1?: readonly string[]
  /** A file, by its path from where the command is called, that is part of the golden text. */
  readonly show?: string
  /** The person ends the program as soon as it works; else only a site that is served ends. */
  readonly interrupt?: boolean
  /** Calls before this one, of which nothing is printed. */
  readonly before?: readonly (readonly string[])[]
  /** Another program listens on the port that `args` call PORT. */
  readonly occupy?: boolean
}

/** All that a case may say: a word that nobody reads would test nothing. */
const words: ReadonlySet<string> = new Set<keyof CallCase | 'why'>([
  ...(['why', 'args', 'empty', 'replace', 'remove', 'latin1', 'show'] as const),
  ...(['interrupt', 'before', 'occupy'] as const),
])

function isCall(options: object): options is CallCase {
  return 'args' in options && Array.isArray(options.args)
}

function callOf({ name, options }: GoldenCase): CallCase {
  const unread = Object.keys(options).filter((key) => !words.has(key))
  if (unread.length > 0) throw new Error(`golden case ${name}: nothing reads ${unread.join(', ')}`)
  if (!isCall(options)) throw new Error(`golden case ${name} has no "args"`)
  return options
}

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** The folder from which the command is called. */
function prepare({ folder }: GoldenCase, call: CallCase): string {
  const cwd = mkdtempSync(join(tmpdir(), 'thaw-call-'))
  folders.push(cwd)
  const dossier = join(cwd, 'dossier')
  if (call.empty === true) mkdirSync(dossier)
  else cpSync(example, dossier, { recursive: true })
  const own = join(folder, 'files')
  if (existsSync(own)) cpSync(own, dossier, { recursive: true })
  for (const path of call.remove ?? []) rmSync(join(dossier, path))
  for (const [path, changes] of Object.entries(call.replace ?? {})) {
    const text = changes.reduce(
      (before, [from, to]) => {
        if (!before.includes(from)) throw new Error(`${path} does not hold ${from}`)
        return before.replace(from, () => to)
      },
      readFileSync(join(dossier, path), 'utf8'),
    )
    mkdirSync(dirname(join(dossier, path)), { recursive: true })
    writeFileSync(join(dossier, path), text)
  }
  for (const path of call.latin1 ?? []) {
    const file = join(dossier, path)
    writeFileSync(file, readFileSync(file, 'utf8'), 'latin1')
  }
  return cwd
}

/** A port of this machine that is taken until `free` is called. */
async function occupyPort(): Promise<{ readonly port: number; readonly free: () => void }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, free: () => server.close() }
}

async function callBusy(cwd: string, call: CallCase): Promise<string> {
  const { port, free } = await occupyPort()
  const args = call.args.map((arg) => (arg === 'PORT' ? String(port) : arg))
  const text = await callThaw(cwd, { ...call, args })
  free()
  return text.replaceAll(String(port), 'PORT').replaceAll(String(port + 1), 'PORT+1')
}

async function callThaw(cwd: string, call: CallCase): Promise<string> {
  const { args, show, before = [], interrupt } = call
  const printed: string[] = []
  const surroundingsOf = (print: (text: string) => void, isEnded: boolean): Surroundings => ({
    out: print,
    err: print,
    cwd,
    defaultDossier: join(cwd, 'dossier'),
    untilEnded: () => (isEnded ? Promise.resolve() : new Promise(() => undefined)),
    openBrowser: () => undefined,
  })
  for (const earlier of before) {
    const quiet = surroundingsOf(() => undefined, interrupt === true)
    await runThaw(earlier, quiet)
  }
  const isEnded = args[0] === 'serve' || (interrupt === true && before.length === 0)
  const print = (text: string): void => void printed.push(text)
  const code = await runThaw(args, surroundingsOf(print, isEnded))
  const words = args.map((arg) => (/^[\w./-]+$/.test(arg) ? arg : JSON.stringify(arg)))
  const shown = show === undefined ? '' : `--- ${show}\n${readFileSync(join(cwd, show), 'utf8')}`
  const text = `$ ${['thaw', ...words].join(' ')}\n${printed.join('\n')}\n${shown}exit ${code}\n`
  return text.replaceAll(cwd, '/here').replace(/Wrote \d+ files?, [\d.]+ MB/, 'Wrote N files, S MB')
}

describe('thaw', () => {
  it.each(goldenCases(new URL('../golden/', import.meta.url)))(
    '$name: $why',
    async (goldenCase) => {
      const call = callOf(goldenCase)
      const cwd = prepare(goldenCase, call)
      const actual = await (call.occupy === true ? callBusy : callThaw)(cwd, call)
      expect(actual).toBe(goldenText(join(goldenCase.folder, 'expected.txt'), actual))
    },
  )
})
