import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from './find-browser.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('findBrowser', () => {
  it('takes the browser that THAW_BROWSER names', () => {
    vi.stubEnv('THAW_BROWSER', '/opt/own/chrome')
    expect(findBrowser()).toBe('/opt/own/chrome')
  })

  it.skipIf(process.platform === 'win32')('finds a program on the path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thaw-browser-'))
    writeFileSync(join(folder, 'chromium'), '')
    chmodSync(join(folder, 'chromium'), 0o755)
    vi.stubEnv('THAW_BROWSER', '')
    vi.stubEnv('PATH', folder)
    expect(findBrowser()).toBe(join(folder, 'chromium'))
  })
})
