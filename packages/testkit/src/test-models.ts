/**
 * Third-party models with recorded outputs (SDXorg/test-models, MIT licence). They stand beside the
 * repository and are not part of it: what reads them skips by name where they are absent.
 */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the collection; it need not be there. */
export const testModels: string = fileURLToPath(
  new URL('../../../../shared/testdata/test-models', import.meta.url),
)

/** Paths within a folder of the files whose path the pattern matches, in a fixed order; none where it is absent. */
export function filesBelow(folder: string, pattern: RegExp): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .sort()
}
