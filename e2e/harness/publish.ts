/** Publishes with the real command. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The small dossier that comes with the repository. */
export const EXAMPLE: string = join(root, 'examples', 'carbon-bathtub')

/** Runs `thaw publish` with these arguments. */
export function publish(...args: readonly string[]): void {
  runThaw('publish', ...args)
}

/** Runs the real command with these arguments; throws with what it says where it fails. */
export function runThaw(...args: readonly string[]): void {
  const thaw = join(root, 'packages', 'cli', 'bin', 'thaw.js')
  const { status, stderr } = spawnSync(process.execPath, [thaw, ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`thaw ${args.join(' ')} failed:\n${stderr}`)
}
