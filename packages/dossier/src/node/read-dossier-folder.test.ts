import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDossierFolder } from './read-dossier-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'thaw-dossier-'))
afterAll(() => {
  rmSync(root, { recursive: true })
})

describe('readDossierFolder', () => {
  it('gives files of folders by path with forward slashes, in order', async () => {
    mkdirSync(join(root, 'good', 'series'), { recursive: true })
    writeFileSync(join(root, 'good', 'series', 'a.csv'), 'x')
    writeFileSync(join(root, 'good', 'dossier.yaml'), 'title: x')
    const { value, issues } = await readDossierFolder(join(root, 'good'))
    expect([...value.keys()]).toEqual(['dossier.yaml', 'series/a.csv'])
    expect(issues).toEqual([])
  })

  it('leaves out what begins with a point and the folders of tools', async () => {
    for (const folder of ['.git', 'node_modules']) {
      mkdirSync(join(root, 'tools', folder), { recursive: true })
      writeFileSync(join(root, 'tools', folder, 'x'), '')
    }
    writeFileSync(join(root, 'tools', '.DS_Store'), '')
    expect((await readDossierFolder(join(root, 'tools'))).value.size).toBe(0)
  })

  it('reads nothing of a folder that is no dossier', async () => {
    mkdirSync(join(root, 'other', 'deep'), { recursive: true })
    writeFileSync(join(root, 'other', 'deep', 'big.bin'), 'x')
    const { value, issues } = await readDossierFolder(join(root, 'other'))
    expect(value.size).toBe(0)
    expect(issues.map((issue) => issue.code)).toEqual(['DO002'])
  })

  it('reads more files than are open at one time', async () => {
    mkdirSync(join(root, 'many'))
    writeFileSync(join(root, 'many', 'dossier.yaml'), '')
    const names = Array.from({ length: 150 }, (_, at) => `${at}.csv`)
    for (const name of names) writeFileSync(join(root, 'many', name), name)
    const { value } = await readDossierFolder(join(root, 'many'))
    expect(value.size).toBe(151)
    expect(new TextDecoder().decode(value.get('149.csv'))).toBe('149.csv')
  })

  it.each([
    ['missing', 'it does not exist'],
    ['good/dossier.yaml', 'it is a file, not a folder'],
  ])('says why %s cannot be read', async (folder, reason) => {
    const { value, issues } = await readDossierFolder(join(root, folder))
    expect(value.size).toBe(0)
    expect(issues.map((issue) => issue.code)).toEqual(['DO005'])
    expect(issues[0]?.message).toContain(reason)
  })
})
