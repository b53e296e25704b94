import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pageFiles } from './page-files.js'

describe('pageFiles', () => {
  it('follows names from the page to scripts, their imports and workers, styles and fonts', () => {
    const site = mkdtempSync(join(tmpdir(), 'thaw-page-'))
    onTestFinished(() => {
      rmSync(site, { recursive: true })
    })
    const files: Readonly<Record<string, string>> = {
      'lab/index.html':
        '<link href="../assets/site-1.css"><script src="../assets/lab-1.js"></script><p data-next="../assets/front-1.js">other-1.js</p>',
      'assets/site-1.css': 'src:url(serif-1.woff2)',
      'assets/serif-1.woff2': '',
      'assets/lab-1.js':
        'import"./shared-1.js";keep("sw.js");new Worker(new URL("/assets/worker-1.js",x))',
      'assets/shared-1.js': '',
      'assets/worker-1.js': 'import("./late-1.js")',
      'assets/late-1.js': '',
      'assets/front-1.js': '',
      'sw.js': 'keep(["assets/front-1.js"])',
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), { recursive: true })
      writeFileSync(join(site, path), text)
    }
    const found = pageFiles(site, 'lab/index.html').map((path) => relative(site, path))
    expect([...found].sort()).toEqual([
      'assets/lab-1.js',
      'assets/late-1.js',
      'assets/serif-1.woff2',
      'assets/shared-1.js',
      'assets/site-1.css',
      'assets/worker-1.js',
      'lab/index.html',
    ])
  })
})
