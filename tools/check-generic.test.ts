import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findWords, ownWords } from './check-generic.ts'

describe('the words of a dossier', () => {
  it('are its folder, families, long names of variables and marked days', async () => {
    const folder = fileURLToPath(new URL('../examples/carbon-bathtub', import.meta.url))
    const { value } = loadDossier((await readDossierFolder(folder)).value)
    const words = ownWords(value, 'carbon-bathtub')
    expect(words).toContain('carbon-bathtub')
    expect(words).toContain('Keeling')
    expect(words).toContain('Carbon above balance')
    expect(words).toContain('1997-12-11')
    expect(words).not.toContain('Burning')
  })

  it('are found in the packages, whole and in any case', () => {
    const root = mkdtempSync(join(tmpdir(), 'thaw-generic-'))
    onTestFinished(() => {
      rmSync(root, { recursive: true })
    })
    mkdirSync(join(root, 'packages', 'pot', 'src'), { recursive: true })
    writeFileSync(
      join(root, 'packages', 'pot', 'src', 'pot.ts'),
      '// keelings are fine\n// as KEELING said\n',
    )
    expect(findWords(root, new Set(['Keeling']))).toEqual([
      'packages/pot/src/pot.ts:2  "KEELING" belongs to a dossier.',
    ])
    expect(findWords(root, new Set())).toEqual([])
  })
})
