/** Levers for tests, of no particular history. */
import { slugOf } from '@thaw/core'
import type { Lever } from './lever.ts'

/** A lever from `word = number` pairs; the one with a star is what happened. */
export function makeLever(id: string, stops: string, more: Partial<Lever> = {}): Lever {
  const parsed = stops.split(';').map((part) => {
    const [word = '', value = ''] = part.split('=').map((text) => text.trim())
    const plain = word.replace('*', '')
    return { word: plain, slug: slugOf(plain), value: Number(value), about: '' }
  })
  return {
    id,
    group: 'Group',
    name: id,
    variable: `${id} setting`,
    unit: '1',
    stops: parsed,
    historical: Math.max(
      0,
      stops.split(';').findIndex((part) => part.includes('*')),
    ),
    low: 0,
    high: 2,
    date: '1901-04-01',
    ...more,
  }
}

/** Three levers: words, words with a number among them, and words that collide. */
export const LEVERS: readonly Lever[] = [
  makeLever('tide', 'none = 0; half tide* = 1; spring tide = 2'),
  makeLever('gate', 'shut = 0; 2 = 1.5; open* = 1'),
  makeLever('wind', 'Calm = 0; calm! = 0.25; Ветер* = 1', { high: 40, low: -40, unit: 'knots' }),
]
