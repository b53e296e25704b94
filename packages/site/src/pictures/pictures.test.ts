import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { breakLines, textWidth } from './break-lines.ts'
import { drawPictures } from './draw-pictures.ts'
import type { ShareCard } from './draw-card.ts'
import { pictureOf, picturePath } from './share-cards.ts'

const card: ShareCard = {
  title: 'A <b>claim</b> about the lower town & its dam, told at some length. '.repeat(2),
  note: 'Отчасти',
  site: 'The lower town, 1850 to 1870',
  mark: '<svg width="44" height="44" viewBox="0 0 2 2"><rect class="g-ink" width="2" height="2"/></svg>',
}

describe('a picture to share', () => {
  it('is a small PNG of the size that cards have, and the same each time', async () => {
    const [first] = (await drawPictures(new Map([['', card]]))).values()
    const [again] = (await drawPictures(new Map([['', card]]))).values()
    if (first === undefined || again === undefined) throw new Error('no picture')
    const bytes = Buffer.from(first)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(first.length).toBeLessThan(15_000)
    const hash = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex')
    expect(hash(again)).toBe(hash(first))
  })

  it('is the one of the nearest page above that has one', () => {
    const cards = new Map(['', 'ru/', 'ru/claims/', 'ru/claims/C1/'].map((path) => [path, card]))
    expect(pictureOf('ru/claims/C1/', 'ru/', cards)).toBe('pictures/ru-claims-C1.png')
    expect(pictureOf('ru/claims/sheet/', 'ru/', cards)).toBe('pictures/ru-claims.png')
    expect(pictureOf('ru/record/1861/', 'ru/', cards)).toBe('pictures/ru.png')
    expect(pictureOf('record/', '', cards)).toBe(picturePath(''))
    expect(pictureOf('record/', '', new Map())).toBeUndefined()
  })
})

describe('lines', () => {
  const advances = { a: 500, ' ': 250, '…': 1000 }
  const room = { width: 100, lines: 2 }

  it('are as wide as their letters', () => {
    expect(textWidth('aa a', 20, advances)).toBe(35)
  })

  it('are broken between words', () => {
    expect(breakLines('aaaa aaaa aaaa', 20, room, advances)).toEqual(['aaaa aaaa', 'aaaa'])
  })

  it('end where there is no more room', () => {
    expect(breakLines('aaaa aaaa aaaa aaaa aaaa', 20, room, advances)).toEqual([
      'aaaa aaaa',
      'aaaa aaa…',
    ])
    expect(breakLines('a'.repeat(30), 20, room, advances)).toEqual(['aaaaaaaa…'])
  })
})
