import { describe, expect, it } from 'vitest'
import { checkFiles } from './check-files.ts'

describe('checkFiles', () => {
  it('names a file that nothing reads beside the tables, and a folder once', () => {
    const issues = checkFiles(['claims.csv', 'dosier.yaml', 'old/a.csv', 'old/b.csv', 'notes.md'])
    expect(issues.map(({ code, span }) => [code, span?.file])).toEqual([
      ['DO004', 'dosier.yaml'],
      ['DO004', 'old/a.csv'],
    ])
  })

  it('says nothing of the files of a folder that is no dossier', () => {
    expect(checkFiles(['package.json', 'src/index.ts'])).toEqual([])
  })
})
