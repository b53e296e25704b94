/**
 * What `npm start` runs: installs what is missing, builds what is stale, serves the dossier.
 *
 *     npm start -- [dossier] [--port 4321] [--no-open]
 */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './bootstrap/build-stamp.js'
import { ensureInstalled, runNpm } from './bootstrap/install.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

if (ensureReady()) serve()
else process.exitCode = 1

function ensureReady() {
  if (!ensureInstalled(root)) return false
  if (isBuilt(root)) return true
  console.log('Building ...')
  return runNpm(['run', '--silent', 'build'], root).status === 0
}

function serve() {
  const thaw = join(root, 'packages', 'cli', 'bin', 'thaw.js')
  const child = spawn(process.execPath, [thaw, 'serve', ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)
  })
}
