import { describe, expect, it } from 'vitest'
import { isMissing, readPlace, writePlace } from './place.ts'

describe('the hash of a copy', () => {
  it.each([
    ['', '', '', ''],
    ['#', '', '', ''],
    ['#lab/', 'lab/', '', ''],
    ['#?v=1&tap=open', '', '?v=1&tap=open', ''],
    ['#lab/?v=1&tap=0.5', 'lab/', '?v=1&tap=0.5', ''],
    ['#sources/#pew-2005', 'sources/', '', 'pew-2005'],
    ['#if/tap-open/?v=1#main', 'if/tap-open/', '?v=1', 'main'],
    ['#read/%D1%81/', 'read/с/', '', ''],
  ])('%s names a page', (hash, path, query, fragment) => {
    expect(readPlace(hash)).toEqual({ path, query, fragment })
  })

  it.each(['#main', '#some.id', '#data/series/x.csv'])('%s names an element', (hash) => {
    expect(readPlace(hash)).toBeUndefined()
  })

  it.each([
    ['', false],
    ['#lab/?v=1', false],
    ['#main', false],
    ['#data/series/x.csv', false],
    ['#nowhere/', true],
    ['#nowhere/page', true],
    ['#lab/nowhere/?v=1#main', true],
  ])('%s names what a copy does not hold: %s', (hash, expected) => {
    const held = new Set(['index.html', 'lab/index.html', 'data/series/x.csv'])
    expect(isMissing(hash, (path) => held.has(path))).toBe(expected)
  })

  it('is read back as it was written', () => {
    const place = { path: 'lab/', query: '?v=1', fragment: 'main' }
    expect(readPlace(writePlace(place))).toEqual(place)
  })
})
