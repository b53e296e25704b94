import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServedFiles } from '@thaw/site'
import { afterAll, expect, it } from 'vitest'
import { keepShowing } from './keep-showing.ts'

const example = fileURLToPath(new URL('../../../../examples/carbon-bathtub', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'thaw-showing-'))
cpSync(example, folder, { recursive: true })

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const files: ServedFiles = { has: () => false, get: () => undefined }

/** A showing whose sites are made in no time; `built` has the draws of each, and `during` runs while one is made. */
function showing(during: (count: number) => void) {
  const built: (number | undefined)[] = []
  const nothing = (): void => undefined
  const kept = keepShowing({
    path: folder,
    surroundings: {
      ...{ out: nothing, err: nothing, openBrowser: nothing },
      ...{ cwd: folder, defaultDossier: folder, untilEnded: () => Promise.resolve() },
    },
    server: { url: '', show: nothing, fault: nothing, close: () => Promise.resolve() },
    builder: {
      build: ({ posterior }) => {
        built.push(posterior?.drawCount)
        during(built.length)
        return Promise.resolve({ value: files, issues: [] })
      },
      close: () => Promise.resolve(),
    },
  })
  return { ...kept, built }
}

/** Saves the model with another number in it. */
function changeModel(from: string, to: string): void {
  const model = join(folder, 'model.stmx')
  const text = readFileSync(model, 'utf8')
  expect(text).toContain(from)
  writeFileSync(model, text.replace(from, to))
}

it('runs no draws for a model that was saved again while its first few were run', async () => {
  const again: Promise<void>[] = []
  const { refresh, built } = showing((count) => {
    if (count !== 2) return
    changeModel('<eqn>279</eqn>', '<eqn>280</eqn>')
    again.push(refresh())
  })
  await refresh()
  changeModel('<eqn>278</eqn>', '<eqn>279</eqn>')
  await refresh()
  await Promise.all(again)
  expect(built).toEqual([200, 50, 50, 200])
})

it('runs no draws for a person who has ended it meanwhile', async () => {
  const ended: Promise<void>[] = []
  const { refresh, settled, built } = showing((count) => {
    if (count === 2) ended.push(settled())
  })
  await refresh()
  changeModel('<eqn>280</eqn>', '<eqn>281</eqn>')
  await refresh()
  await Promise.all(ended)
  expect(built).toEqual([200, 50])
})
