/** `thaw serve` over a real folder and a real address: it shows changes, and keeps the last good state. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runThaw } from './run-thaw.ts'

const example = fileURLToPath(new URL('../../../examples/carbon-bathtub', import.meta.url))

interface Serving {
  readonly folder: string
  readonly url: string
  readonly printed: readonly string[]
  readonly end: () => Promise<number>
}

/** `hear`: what the test does at what is printed about the work, before the command goes on. */
async function serve(
  folder: string,
  hear: (text: string) => void = () => undefined,
): Promise<Serving> {
  const printed: string[] = []
  const ending: { now?: () => void } = {}
  const ended = new Promise<void>((resolve) => {
    ending.now = resolve
  })
  const print = (text: string): void => void printed.push(text)
  const code = runThaw(['serve', folder, '--port', '0', '--no-open'], {
    out: print,
    err: (text) => {
      print(text)
      hear(text)
    },
    cwd: folder,
    defaultDossier: folder,
    untilEnded: () => ended,
    openBrowser: () => undefined,
  })
  const url = await vi.waitFor(() => {
    const found = /at (http:\S+)/.exec(printed.join('\n'))?.[1]
    if (found === undefined) throw new Error(`not serving yet: ${printed.join('\n')}`)
    return found
  }, WAIT)
  return {
    folder,
    url,
    printed,
    end: () => {
      ending.now?.()
      return code
    },
  }
}

/** As long as a machine needs on which other programs want the same cores. */
const WAIT = { timeout: 120_000, interval: 50 }

/** What the pages of the served site are told, from now on. */
async function listen(
  url: string,
): Promise<{ readonly heard: () => string; readonly stop: () => void }> {
  const aborting = new AbortController()
  const response = await fetch(`${url}__thaw/events`, { signal: aborting.signal })
  const parts: string[] = []
  void (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) parts.push(decoder.decode(chunk))
  })().catch(() => undefined)
  return {
    heard: () => parts.join(''),
    stop: () => {
      aborting.abort()
    },
  }
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

describe('thaw serve', { timeout: 2 * WAIT.timeout }, () => {
  const state: { serving?: Serving } = {}
  const serving = (): Serving => {
    if (state.serving === undefined) throw new Error('not serving')
    return state.serving
  }
  const page = async (path: string): Promise<string> => (await fetch(serving().url + path)).text()

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thaw-serve-'))
    cpSync(example, folder, { recursive: true })
    state.serving = await serve(folder)
  }, WAIT.timeout)

  afterAll(() => {
    rmSync(serving().folder, { recursive: true })
  })

  it('says that pages are made before it serves them', () => {
    const [making = '', now = ''] = serving().printed
    expect(making).toMatch(/^Making the pages of .+ …$/)
    expect(now).toMatch(/^Serving /)
  })

  it('shows a change of a table, and tells open pages to reload', async () => {
    const { heard, stop } = await listen(serving().url)
    change(join(serving().folder, 'claims.csv'), 'has risen in every year', 'went up in every year')
    await vi.waitFor(async () => {
      expect(heard()).toContain('event: reload')
      expect(await page('claims/')).toContain('went up in every year')
    }, WAIT)
    stop()
  })

  it('shows a change of the model', async () => {
    const { heard, stop } = await listen(serving().url)
    change(join(serving().folder, 'model.stmx'), 'Concentration before industry.', 'Before coal.')
    await vi.waitFor(async () => {
      expect(heard()).toContain('event: reload')
      expect(await page('model/')).toContain('Before coal.')
    }, WAIT)
    // With few draws at once, with all a little later.
    await vi.waitFor(async () => {
      expect(await page('lab/')).toContain('"draws":200')
    }, WAIT)
    stop()
  })

  it('keeps the last good pages while a file has a fault, and tells it here and there', async () => {
    const { heard, stop } = await listen(serving().url)
    const file = join(serving().folder, 'claims.csv')
    change(file, 'noaa-mlo', 'noaa-mol')
    await vi.waitFor(() => {
      expect(heard()).toMatch(/event: faults\ndata: \[\{"code":"DO202"/)
    }, WAIT)
    expect(await page('claims/')).toContain('went up in every year')
    expect(serving().printed.join('\n')).toContain(
      '"noaa-mol" in sources is not the id of any work',
    )
    change(file, 'noaa-mol', 'noaa-mlo')
    await vi.waitFor(() => {
      expect(heard()).toContain('event: reload')
    }, WAIT)
    stop()
  })

  it('shows what was saved while it was still making the first pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thaw-serve-'))
    cpSync(example, folder, { recursive: true })
    const file = join(folder, 'claims.csv')
    change(file, 'noaa-mlo', 'noaa-mol')
    const { url, end } = await serve(folder, (text) => {
      // It has read the folder, and says so: whatever is saved now is a change.
      if (text.includes('There are no pages yet')) change(file, 'noaa-mol', 'noaa-mlo')
    })
    await vi.waitFor(async () => {
      expect((await fetch(`${url}claims/`)).status).toBe(200)
    }, WAIT)
    expect(await end()).toBe(0)
    rmSync(folder, { recursive: true })
  })

  it('ends when the person ends it', async () => {
    expect(await serving().end()).toBe(0)
    await expect(fetch(serving().url)).rejects.toThrow()
  })
})
