/** Knows whether what is built is older than its sources. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} root */
const stampFile = (root) => join(root, '.thaw', 'built')

/**
 * Says that everything is built now.
 *
 * @param {string} root
 */
export function stampBuild(root) {
  mkdirSync(join(root, '.thaw'), { recursive: true })
  writeFileSync(stampFile(root), '')
}

/**
 * True when nothing of the sources is newer than the last build and its result is there.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function isBuilt(root) {
  if (!existsSync(stampFile(root))) return false
  if (!existsSync(join(root, 'packages', 'cli', 'dist', 'index.js'))) return false
  const built = statSync(stampFile(root)).mtimeMs
  return sourcesOf(root).every((file) => statSync(file).mtimeMs <= built)
}

/**
 * @param {string} root
 * @returns {readonly string[]}
 */
function sourcesOf(root) {
  const names = readdirSync(join(root, 'packages'))
  const own = names.flatMap((name) => {
    const folder = join(root, 'packages', name)
    const configs = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(json|ts|js)$/.test(entry.name))
      .map((entry) => join(folder, entry.name))
    return [...configs, ...filesUnder(join(folder, 'src')), ...filesUnder(join(folder, 'messages'))]
  })
  return [join(root, 'package-lock.json'), join(root, 'tsconfig.base.json'), ...own]
}

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => join(folder, path))
}
