import { describe, expect, it } from 'vitest'
import type { SearchEntry } from '../../ui/rooms/search/search-file.ts'
import { readSearchFile, writeSearchFile } from '../../ui/rooms/search/search-file.ts'
import { indexEntries, markedParts } from './find-entries.ts'

const entry = (title: string, text = '', also = ''): SearchEntry => ({
  kind: 'event',
  path: `record/${title}/`,
  title,
  text,
  also,
  titleLanguage: undefined,
  textLanguage: undefined,
})

const entries = [
  entry('The dam breaks', 'Water in the lower town.'),
  entry('A new sluice', 'Built after the dam broke.', 'Шлюз'),
  entry('Ёлочный базар', 'Освобождение рыбаков из плена'),
  entry('Café closed'),
]
const find = indexEntries(entries, 'en')
const titles = (sought: string): readonly string[] => find(sought).map((hit) => hit.entry.title)

describe('the search', () => {
  it('finds by the beginning of a word', () => {
    expect(titles('slu')).toEqual(['A new sluice'])
  })

  it('finds what is mistyped', () => {
    expect(titles('sluise')).toEqual(['A new sluice'])
    expect(titles('освобаждение')).toEqual(['Ёлочный базар'])
  })

  it('finds by another name, in another script', () => {
    expect(titles('шлюз')).toEqual(['A new sluice'])
  })

  it('finds without accents and in another form of the word', () => {
    expect(titles('cafe')).toEqual(['Café closed'])
    expect(titles('елочные')).toEqual(['Ёлочный базар'])
    expect(titles('освобождением')).toEqual(['Ёлочный базар'])
  })

  it('puts a title before a text, and wants all words where that can be', () => {
    expect(titles('dam')).toEqual(['The dam breaks', 'A new sluice'])
    expect(titles('dam sluice')).toEqual(['A new sluice'])
    expect(titles('dam nowhere')).toEqual(['The dam breaks', 'A new sluice'])
  })

  it('puts whose name is sought before what bears it, and a slip after what is right', () => {
    const tilda = { ...entry('Tilda Korn', 'Keeper of the sluice'), kind: 'person' as const }
    const books = ['Tilda Korn and her time', 'Korn, Tilda', 'Letters of Korn'].map((title) => ({
      ...entry(title),
      kind: 'work' as const,
    }))
    const sought = indexEntries([...books, entry('A corn store'), tilda], 'en')
    expect(sought('korn')[0]?.entry).toBe(tilda)
    expect(sought('tilda kornn')[0]?.entry).toBe(tilda)
  })

  it('puts what happened on a day before what else its text fits', () => {
    const day = entry('The gate opens', '', '1907-06-22')
    const sought = indexEntries([entry('22 men of June 1907'), day], 'en')
    expect(sought('22 June 1907').map(({ entry: one }) => one.title)).toEqual([
      'The gate opens',
      '22 men of June 1907',
    ])
    expect(sought('22.06.1907')[0]?.entry).toBe(day)
  })

  it('finds nothing for nothing', () => {
    expect(titles(' …')).toEqual([])
  })
})

it('marks the words that fit', () => {
  const [hit] = find('dam')
  expect(markedParts('The dam breaks', hit?.words ?? new Set())).toEqual([
    { text: 'The', isMarked: false },
    { text: ' ', isMarked: false },
    { text: 'dam', isMarked: true },
    { text: ' ', isMarked: false },
    { text: 'breaks', isMarked: false },
  ])
})

it('reads a file as it was written', () => {
  const foreign = { ...entry('Only in English', 'Text'), titleLanguage: 'en', textLanguage: 'en' }
  expect(readSearchFile(writeSearchFile([...entries, foreign], 'en'))).toEqual([
    ...entries,
    foreign,
  ])
})
