/** Installs what only the comparison needs, beside it and not with the rest of the project. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Installs the generator unless it is there; without network the comparison is left out, and says so. */
export function installGenerator(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  if (existsSync(new URL('node_modules/@sdeverywhere/compile', import.meta.url))) return
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' })
  } catch {
    console.info('SDEverywhere could not be installed (npm ci in bench/sdeverywhere): left out.')
  }
}
