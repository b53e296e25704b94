import { expect, it } from 'vitest'
import { readDate } from './read-date.ts'

it.each([
  ['1857-06-22', 'en', '1857-06-22'],
  ['22.06.1857', 'en', '1857-06-22'],
  ['22 June 1857', 'en', '1857-06-22'],
  ['Jun 22nd, 1857', 'en', '1857-06-22'],
  ['22 июня 1857 года', 'ru', '1857-06-22'],
  ['3 мая 1857', 'ru', '1857-05-03'],
  ['май 1857', 'ru', '1857-05'],
  ['June 1857', 'en', '1857-06'],
  ['1857', 'en', undefined],
  ['22 June', 'en', undefined],
  ['32.06.1857', 'en', undefined],
  ['22 June 1857 plenum', 'en', undefined],
  ['plenum 1857', 'en', undefined],
])('reads "%s" in %s', (text, language, date) => {
  expect(readDate(text, language)).toBe(date)
})
