/** Model files that mutants are made of: our own, and third-party ones where they are beside us. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file and its text. */
export interface ModelText {
  readonly file: string
  readonly text: string
}

/** Larger files take too long for what they add. */
const MOST_LENGTH = 60_000

/** In a fixed order. Texts are read as UTF-8, whatever they are. */
export function findModels(root: string): readonly ModelText[] {
  const folders = ['corpus', 'examples', '../shared/testdata/test-models']
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(xmile|stmx|mdl)$/.test(path))
        .sort()
        .map((path) => ({ file: path, text: readFileSync(join(folder, path), 'utf8') })),
    )
    .filter(({ text }) => text.length <= MOST_LENGTH)
}
