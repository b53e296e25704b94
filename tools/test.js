/**
 * What `npm test` runs: installs what is missing, then every check; the last line counts them.
 *
 *     npm test -- [stage ...]       only these, for example: npm test -- lint unit
 */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './bootstrap/install.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

if (ensureInstalled(root)) {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const checks = join(root, 'tools', 'run-checks.ts')
  const { status } = spawnSync(process.execPath, [tsx, checks, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} else {
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
