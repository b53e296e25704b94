import { describe, expect, it } from 'vitest'
import { folderAddress } from './folder-address.ts'

const HOST = 'https://host.example/site/'
const kept = new Set(['', 'lab/', 'data/x.csv'].map((path) => HOST + path))
const isKept = (address: string): boolean => kept.has(address)

describe('folderAddress', () => {
  it.each([
    ['lab', 'lab/'],
    ['lab?v=1&tap=open', 'lab/?v=1&tap=open'],
    ['lab/index.html', 'lab/'],
    ['index.html', ''],
  ])('of %s is that of the page', (written, folder) => {
    expect(folderAddress(HOST + written, isKept)).toBe(HOST + folder)
  })

  it.each(['', 'lab/', 'lab/?v=1', 'data/x.csv', 'nowhere', 'laboratory/index.html'])(
    'is none for "%s"',
    (written) => {
      expect(folderAddress(HOST + written, isKept)).toBeUndefined()
    },
  )
})
