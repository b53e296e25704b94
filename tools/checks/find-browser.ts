/** Finds a Chromium for the browser tests, and gets one where that can be done without a question. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** How a person gets one; one line. */
export const howToGetABrowser =
  'To run the browser tests, install Chromium or Chrome (Debian and Ubuntu: apt-get install chromium), ' +
  'or set THAW_BROWSER to the path of one.'

/** The path of a Chromium or Chrome, or undefined. `THAW_BROWSER` goes before everything else. */
export function findBrowser(): string | undefined {
  const own = process.env['THAW_BROWSER']
  if (own !== undefined && own !== '') return own
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...places,
  ]
  return candidates.find(isProgram)
}

/** As `findBrowser`; as root on Debian, where there is none, the distribution's is installed. */
export function ensureBrowser(): string | undefined {
  const found = findBrowser()
  if (found !== undefined || !canInstall()) return found
  console.log('Installing Chromium (apt-get install chromium) ...')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return findBrowser()
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
