import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bytesOf } from './site-files.ts'
import { faultsOfFolder, writeSite } from './write-site.ts'

const places: { folder: string } = { folder: '' }

beforeEach(() => {
  places.folder = mkdtempSync(join(tmpdir(), 'thaw-site-'))
})

afterEach(async () => {
  await rm(places.folder, { recursive: true })
})

const site = new Map([
  ['index.html', bytesOf('front')],
  ['record/index.html', bytesOf('record')],
])

it('writes into an empty folder and says how much', async () => {
  const { value, issues } = await writeSite(site, places.folder)
  expect(issues).toEqual([])
  expect(value).toEqual({ folder: places.folder, fileCount: 2, byteCount: 11 })
  expect(readFileSync(join(places.folder, 'record', 'index.html'), 'utf8')).toBe('record')
})

it('makes a folder that is not there yet', async () => {
  const folder = join(places.folder, 'new', 'deep')
  expect((await writeSite(site, folder)).issues).toEqual([])
  expect(existsSync(join(folder, 'index.html'))).toBe(true)
})

it('does not touch a folder with files of others', async () => {
  writeFileSync(join(places.folder, 'letter.txt'), 'mine')
  expect((await faultsOfFolder(places.folder)).map(({ code }) => code)).toEqual(['SI004'])
  const { value, issues } = await writeSite(site, places.folder)
  expect(value).toBeUndefined()
  expect(issues.map((issue) => issue.code)).toEqual(['SI004'])
  expect(issues[0]?.message).toContain(places.folder)
  expect(existsSync(join(places.folder, 'index.html'))).toBe(false)
})

it('replaces its own site: old pages go, files that others added stay', async () => {
  await writeSite(site, places.folder)
  writeFileSync(join(places.folder, 'CNAME'), 'example.org')
  expect(await faultsOfFolder(places.folder)).toEqual([])
  await writeSite(new Map([['index.html', bytesOf('second')]]), places.folder)
  expect(readFileSync(join(places.folder, 'index.html'), 'utf8')).toBe('second')
  expect(existsSync(join(places.folder, 'record'))).toBe(false)
  expect(existsSync(join(places.folder, 'CNAME'))).toBe(true)
})

it('removes nothing outside its folder, whatever a marker says', async () => {
  const outside = join(places.folder, 'outside.txt')
  writeFileSync(outside, 'mine')
  const folder = join(places.folder, 'site')
  await writeSite(site, folder)
  writeFileSync(
    join(folder, '.thaw-site.json'),
    JSON.stringify({ madeBy: 'thaw', files: ['../outside.txt', outside] }),
  )
  await writeSite(site, folder)
  expect(existsSync(outside)).toBe(true)
})

it('says why a folder cannot be written', async () => {
  const file = join(places.folder, 'a-file')
  writeFileSync(file, '')
  const { value, issues } = await writeSite(site, join(file, 'site'))
  expect(value).toBeUndefined()
  expect(issues.map((issue) => issue.code)).toEqual(['SI005'])
})
