/** Model files that mutants are made of: our own, and third-party ones where they are beside us. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, testModels } from '@thaw/testkit'

/** A file and its text. */
export interface ModelText {
  readonly file: string
  readonly text: string
}

/** Larger files take too long for what they add. */
const MOST_LENGTH = 60_000

/** In a fixed order. Texts are read as UTF-8, whatever they are. */
export function findModels(root: string): readonly ModelText[] {
  const folders = [join(root, 'corpus'), join(root, 'examples'), testModels]
  return folders
    .flatMap((folder) =>
      filesBelow(folder, /\.(xmile|stmx|mdl)$/).map((path) => ({
        file: path,
        text: readFileSync(join(folder, path), 'utf8'),
      })),
    )
    .filter(({ text }) => text.length <= MOST_LENGTH)
}
