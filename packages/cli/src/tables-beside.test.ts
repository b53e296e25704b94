import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { tablesBeside } from './tables-beside.ts'

const root = mkdtempSync(join(tmpdir(), 'tables-'))
const folder = join(root, 'model')
mkdirSync(join(folder, 'Data'), { recursive: true })
writeFileSync(join(root, 'outside.csv'), '1')
writeFileSync(join(folder, 'Data', 'Inputs.csv'), 'a,2')
symlinkSync(join(root, 'outside.csv'), join(folder, 'link.csv'))
afterAll(() => {
  rmSync(root, { recursive: true })
})

describe('tables beside a model', () => {
  const open = tablesBeside(join(folder, 'model.mdl'))

  it('are found below its folder, with either slash and in any case', () => {
    for (const file of ['Data/Inputs.csv', 'data\\INPUTS.CSV', './x/../Data/inputs.csv']) {
      expect(open(file, undefined)?.value?.sheets[0]?.rows).toEqual([['a', 2]])
    }
    expect(open('Data/Inputs.csv', ';')?.value?.sheets[0]?.rows).toEqual([['a,2']])
  })

  it('are none that lie elsewhere, are missing, or are folders', () => {
    const elsewhere = ['../outside.csv', join(root, 'outside.csv'), 'link.csv', 'C:\\outside.csv']
    for (const file of [...elsewhere, 'Data/none.csv', 'Data', '']) {
      expect(open(file, undefined)).toBeUndefined()
    }
  })
})
