import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isBuilt, stampBuild } from './build-stamp.js'
import { isInstalled } from './install.js'

function folder(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'thaw-bootstrap-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), JSON.stringify(content))
  }
  return root
}

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'packages/pot': { version: '1.0.0' },
    'node_modules/lid': { version: '2.0.0' },
    'node_modules/lid-for-other-systems': { version: '2.0.0', optional: true },
  },
}

describe('isInstalled', () => {
  it('is false in a bare clone', () => {
    expect(isInstalled(folder({ 'package-lock.json': lock }))).toBe(false)
  })

  it.each([
    ['holds what is wanted', '2.0.0', true],
    ['holds another version', '1.9.0', false],
  ])('looks at versions: node_modules %s', (_, version, expected) => {
    const present = { packages: { 'node_modules/lid': { version } } }
    const root = folder({
      'package-lock.json': lock,
      'node_modules/.package-lock.json': present,
    })
    expect(isInstalled(root)).toBe(expected)
  })
})

describe('isBuilt', () => {
  const files = {
    'package-lock.json': {},
    'tsconfig.base.json': {},
    'packages/cli/package.json': {},
    'packages/cli/src/index.ts': {},
    'packages/cli/dist/index.js': {},
  }

  it('is false before the first build, true after it, false after a change of a source', () => {
    const root = folder(files)
    expect(isBuilt(root)).toBe(false)
    stampBuild(root)
    expect(isBuilt(root)).toBe(true)
    const later = new Date(Date.now() + 5000)
    utimesSync(join(root, 'packages/cli/src/index.ts'), later, later)
    expect(isBuilt(root)).toBe(false)
  })

  it('does not look at tests', () => {
    const root = folder({ ...files, 'packages/cli/src/index.test.ts': {} })
    stampBuild(root)
    const later = new Date(Date.now() + 5000)
    utimesSync(join(root, 'packages/cli/src/index.test.ts'), later, later)
    expect(isBuilt(root)).toBe(true)
  })
})
