import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { faultsOfFile } from './write-copy.ts'

const places: { folder: string } = { folder: '' }

beforeEach(() => {
  places.folder = mkdtempSync(join(tmpdir(), 'thaw-copy-'))
  writeFileSync(join(places.folder, 'old.html'), 'old')
})

afterEach(async () => {
  await rm(places.folder, { recursive: true })
})

it('sees before a copy is made that it has no place', async () => {
  const tell = async (file: string): Promise<readonly string[]> =>
    (await faultsOfFile(join(places.folder, file), file)).map(({ message }) => message)
  expect(await tell('new.html')).toEqual([])
  expect(await tell('old.html')).toEqual([])
  expect(await tell('')).toEqual([expect.stringContaining('there is a folder of that name')])
  expect(await tell('nowhere/new.html')).toEqual([
    expect.stringContaining('its folder is not there'),
  ])
  expect(await tell('old.html/new.html')).toEqual([
    expect.stringContaining('a part of the path is a file'),
  ])
})
