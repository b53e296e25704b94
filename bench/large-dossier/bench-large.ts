/** How long a dossier of ten thousand events takes to build, to show its list, and to scroll through it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkDossier, loadDossier } from '@thaw/dossier'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../e2e/harness/browser.ts'
import { findBrowser } from '../../tools/checks/find-browser.ts'
import { serveFolder } from '../../e2e/harness/serve-folder.ts'
import { printTable } from '../measure.ts'
import { LARGE, makeLargeDossier } from './make-large.ts'
import { timeList, type ListTimes } from './time-list.ts'

const THAW = fileURLToPath(new URL('../../packages/cli/bin/thaw.js', import.meta.url))
/** Pages that list everything of one kind. */
const LISTS = ['record/', 'claims/', 'people/']

/** Writes the dossier, publishes it with the command, and opens its lists in Chromium. */
export async function benchLargeDossier(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'thaw-large-'))
  try {
    const dossier = join(folder, 'dossier')
    const files = makeLargeDossier(LARGE)
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(dossier, path)), { recursive: true })
      writeFileSync(join(dossier, path), bytes)
    }
    const rows = [['', 's', 'budget']]
    rows.push(['read and joined', timed(() => loadDossier(files)), ''])
    rows.push(['read, joined and checked', timed(() => checkDossier(files)), ''])
    const site = join(folder, 'site')
    rows.push(['published by the command', timed(() => publish(dossier, site)), '60'])
    const { events, claims, people, series } = LARGE
    const size = [events, claims, people, series].map(String)
    printTable(
      `A dossier of ${size[0] ?? ''} events, ${size[1] ?? ''} claims, ${size[2] ?? ''} people, ${size[3] ?? ''} series`,
      rows,
    )
    if (findBrowser() !== undefined) await benchLists(site)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function publish(dossier: string, site: string): void {
  const done = spawnSync(process.execPath, [THAW, 'publish', dossier, '--out', site], {
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`thaw publish: ${done.stderr}`)
}

function timed(work: () => unknown): string {
  const start = performance.now()
  work()
  return ((performance.now() - start) / 1000).toFixed(1)
}

async function benchLists(site: string): Promise<void> {
  const [browser, served] = [await openBrowser(), await serveFolder(site)]
  try {
    const rows = [['', 'first paint, ms', 'ready, ms', 'longest frame while scrolling, ms']]
    for (const path of LISTS) rows.push([path, ...(await listRow(browser, served.url + path))])
    rows.push(['budget', '2000', '', '100'])
    printTable('Its lists in Chromium, the middle of three visits', rows)
  } finally {
    await browser.close()
    await served.end()
  }
}

async function listRow(browser: Browser, url: string): Promise<readonly string[]> {
  const visits: ListTimes[] = []
  for (let visit = 0; visit < 3; visit += 1) visits.push(await timeList(browser, url))
  const middle = (read: (visit: ListTimes) => number): string =>
    (visits.map(read).toSorted((a, b) => a - b)[1] ?? Number.NaN).toFixed(0)
  return [
    middle(({ paint }) => paint),
    middle(({ ready }) => ready),
    middle(({ longest }) => longest),
  ]
}
