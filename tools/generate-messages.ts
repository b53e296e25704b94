/**
 * Makes code and documentation from the Markdown catalogues in `packages/<name>/messages`.
 *
 *     npx tsx tools/generate-messages.ts [--check] [package ...]
 *
 * `--check` writes nothing and fails when something written is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseCatalogue, type CatalogueEntry } from './messages/parse-catalogue.ts'
import { renderIndex, renderModule, renderPage } from './messages/render-catalogue.ts'

export interface Catalogue {
  readonly name: string
  readonly entries: readonly CatalogueEntry[]
}

export interface MessageFiles {
  /** Text by path from the root. */
  readonly files: ReadonlyMap<string, string>
  readonly faults: readonly string[]
}

/** Everything that the catalogues under `root` make; `only` limits it to some packages. */
export function makeMessageFiles(root: string, only: readonly string[] = []): MessageFiles {
  const faults: string[] = []
  const catalogues = readdirSync(join(root, 'packages'))
    .filter((name) => existsSync(join(root, 'packages', name, 'messages')))
    .map((name) => readCatalogue(root, name, faults))
  faults.push(...repeatedCodes(catalogues))
  const files = new Map<string, string>()
  for (const { name, entries } of catalogues) {
    if (only.length > 0 && !only.includes(name)) continue
    files.set(`packages/${name}/src/messages.generated.ts`, renderModule(name, entries))
    files.set(`docs/errors/${name}.md`, renderPage(name, entries))
  }
  files.set('docs/errors/README.md', renderIndex(catalogues))
  return { files, faults }
}

function readCatalogue(root: string, name: string, faults: string[]): Catalogue {
  const folder = `packages/${name}/messages`
  const parsed = readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`)
    .map((path) => parseCatalogue(readFileSync(join(root, path), 'utf8'), path))
  faults.push(...parsed.flatMap((catalogue) => catalogue.faults))
  const entries = parsed
    .flatMap((catalogue) => catalogue.entries)
    .sort((left, right) => (left.code < right.code ? -1 : 1))
  return { name, entries }
}

/** A code means one thing for ever, in whichever package. */
function repeatedCodes(catalogues: readonly Catalogue[]): readonly string[] {
  const first = new Map<string, CatalogueEntry>()
  const faults: string[] = []
  for (const entry of catalogues.flatMap((catalogue) => catalogue.entries)) {
    const other = first.get(entry.code)
    if (other === undefined) first.set(entry.code, entry)
    else {
      const place = `${other.file}:${other.line}`
      faults.push(`${entry.file}:${entry.line}  ${entry.code} is already used at ${place}.`)
    }
  }
  return faults
}

/** Paths whose text on disk differs from what the catalogues make. */
export function staleFiles(root: string, files: ReadonlyMap<string, string>): readonly string[] {
  return [...files]
    .filter(([path, text]) => {
      const file = join(root, path)
      return !existsSync(file) || readFileSync(file, 'utf8') !== text
    })
    .map(([path]) => path)
}

function main(args: readonly string[]): number {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const only = args.filter((arg) => !arg.startsWith('--'))
  const { files, faults: all } = makeMessageFiles(root, only)
  const faults = all.filter(
    (fault) => only.length === 0 || only.some((name) => fault.startsWith(`packages/${name}/`)),
  )
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) return 1
  const stale = staleFiles(root, files)
  if (args.includes('--check')) {
    for (const path of stale) console.error(`${path} is stale: run npm run messages`)
    return stale.length > 0 ? 1 : 0
  }
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), files.get(path) ?? '')
    console.log(`wrote ${path}`)
  }
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(process.argv.slice(2))
}
