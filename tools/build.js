/** What `npm run build` runs: messages, the packages, the explorer's pages and scripts. */
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { stampBuild } from './bootstrap/build-stamp.js'
import { ensureInstalled, runNpm } from './bootstrap/install.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** @param {readonly string[]} args */
function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0
}

const isBuilt =
  ensureInstalled(root) &&
  node(join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'tools/generate-messages.ts') &&
  node(join('node_modules', 'typescript', 'bin', 'tsc'), '-b') &&
  runNpm(['run', '--silent', 'build', '--workspace', 'packages/explorer'], root).status === 0

if (isBuilt) stampBuild(root)
else process.exitCode = 1
