/**
 * Golden folders: a case is a folder `golden/<case>/` with its input, a `case.json` that says why it
 * is there, and what is expected. Adding a case adds a folder, no code.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One case of a package. */
export interface GoldenCase {
  /** The folder's name. */
  readonly name: string
  /** Its path. */
  readonly folder: string
  /** What the case shows, from `case.json`. */
  readonly why: string
  /** All of `case.json`. */
  readonly options: Readonly<Record<string, unknown>>
}

/**
 * The cases of a package, by name.
 *
 * `folder` is `new URL('../golden/', import.meta.url)` in a test beside the source. Throws where a
 * case has no `case.json` or no `why` in it: a case that nobody can explain is no case.
 */
export function goldenCases(folder: URL): readonly GoldenCase[] {
  const root = fileURLToPath(folder)
  return readdirSync(root)
    .filter((name) => statSync(join(root, name)).isDirectory())
    .sort()
    .map((name) => readCase(name, join(root, name)))
}

function readCase(name: string, folder: string): GoldenCase {
  const file = join(folder, 'case.json')
  if (!existsSync(file)) throw new Error(`golden case ${name} has no case.json`)
  const options = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
  const why = options['why']
  if (typeof why !== 'string' || why === '') throw new Error(`golden case ${name} has no "why"`)
  return { name, folder, why, options }
}

/**
 * The text that a golden file expects. With `UPDATE_GOLDEN=1` in the environment `actual` is written
 * to it first.
 *
 *     expect(actual).toBe(goldenText(join(folder, 'expected.txt'), actual))
 */
export function goldenText(file: string, actual: string): string {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, actual)
  }
  if (!existsSync(file)) throw new Error(`${file} is missing: run once with UPDATE_GOLDEN=1`)
  return readFileSync(file, 'utf8')
}
