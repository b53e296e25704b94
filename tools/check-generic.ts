/**
 * Holds the packages to their first contract: nothing in them names anything of a dossier of this
 * repository. Replacing the dossier must change no package.
 *
 *     npx tsx tools/check-generic.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { loadDossier, readDossierFolder, type Dossier } from '@thaw/dossier'

/** Every place under `packages` that holds one of the words, as `file:line  sentence`. */
export function findWords(root: string, words: ReadonlySet<string>): readonly string[] {
  if (words.size === 0) return []
  const escaped = [...words].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  return sourcesOf(root).flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const word = pattern.exec(line)?.[0]
        return word === undefined ? [] : [`${path}:${index + 1}  "${word}" belongs to a dossier.`]
      }),
  )
}

/**
 * What is a dossier's own and could not stand in code by accident: its folder, the family names of
 * its people, its series, its long variable names, its marked days.
 */
export function ownWords(dossier: Dossier, folder: string): ReadonlySet<string> {
  const { people, series, model, manifest } = dossier
  const moments = [...manifest.moments, ...(manifest.clock === undefined ? [] : [manifest.clock])]
  return new Set([
    folder,
    ...[...people.values()].map(({ name }) => name.split(/\s+/).at(-1) ?? '').filter(isLong),
    ...[...series.keys()].filter((id) => id.includes('_') && id.length > 9),
    ...[...(model?.variables.values() ?? [])]
      .map(({ name }) => name)
      .filter((name) => name.split(/[\s_]+/).length > 2),
    ...moments.map(({ date }) => date.text).filter((text) => text.length === DAY_LENGTH),
  ])
}

/** Shorter names are also words. */
function isLong(name: string): boolean {
  return name.length > 4
}

/** Of a date such as 1852-05-01. */
const DAY_LENGTH = 10

function sourcesOf(root: string): readonly string[] {
  return readdirSync(join(root, 'packages')).flatMap((name) =>
    ['src', 'messages', 'golden'].flatMap((part) => {
      const folder = join(root, 'packages', name, part)
      if (!existsSync(folder)) return []
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    }),
  )
}

async function main(): Promise<number> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const words = new Set<string>()
  for (const folder of readdirSync(join(root, 'dossiers'))) {
    const files = await readDossierFolder(join(root, 'dossiers', folder))
    for (const word of ownWords(loadDossier(files.value).value, folder)) words.add(word)
  }
  const faults = findWords(root, words)
  for (const fault of faults) console.error(fault)
  return faults.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()
