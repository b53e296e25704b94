/** Makes a bare clone ready: plain JavaScript, since nothing is installed yet when it runs. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** The oldest Node that the code runs on, as [major, minor]. */
const OLDEST = /** @type {const} */ ([20, 19])

/**
 * Installs what `package-lock.json` names and `node_modules` lacks.
 *
 * @param {string} root folder of the repository
 * @returns {boolean} false when the project cannot run here; the reason has been printed
 */
export function ensureInstalled(root) {
  if (!isNewEnough(process.versions.node)) {
    const oldest = OLDEST.join('.')
    console.error(`Thaw needs Node ${oldest} or newer; this is ${process.versions.node}.`)
    return false
  }
  if (isInstalled(root)) return true
  console.log('Installing packages (npm ci) ...')
  const { status } = runNpm(['ci', '--no-audit', '--no-fund'], root)
  if (status === 0) return true
  console.error('npm ci did not finish: see above. It needs a network the first time.')
  return false
}

/**
 * Runs npm with its output in this terminal.
 *
 * @param {readonly string[]} args
 * @param {string} root
 */
export function runNpm(args, root) {
  const cli = process.env['npm_execpath']
  return cli !== undefined && cli.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', [...args], {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      })
}

/**
 * @param {string} version
 * @returns {boolean}
 */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}

/**
 * Compares the lock file with npm's own list of what it put into node_modules. Packages for other
 * systems are in the first and not in the second.
 *
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root) {
  const listFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(listFile)) return false
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(listFile)
  return Object.entries(wanted).every(([path, entry]) => {
    const own = present[path]
    if (path === '' || entry.optional === true || !path.includes('node_modules/')) return true
    return own !== undefined && own.version === entry.version
  })
}

/**
 * @param {string} file
 * @returns {Readonly<Record<string, { version?: string, optional?: boolean }>>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}
