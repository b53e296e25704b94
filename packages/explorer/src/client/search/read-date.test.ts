import { expect, it } from 'vitest'
import { readDate } from './read-date.ts'

it.each([
  ['1957-06-22', 'en', '1957-06-22'],
  ['22.06.1957', 'en', '1957-06-22'],
  ['22 June 1957', 'en', '1957-06-22'],
  ['Jun 22nd, 1957', 'en', '1957-06-22'],
  ['22 июня 1957 года', 'ru', '1957-06-22'],
  ['3 мая 1957', 'ru', '1957-05-03'],
  ['май 1957', 'ru', '1957-05'],
  ['June 1957', 'en', '1957-06'],
  ['1957', 'en', undefined],
  ['22 June', 'en', undefined],
  ['32.06.1957', 'en', undefined],
  ['22 June 1957 plenum', 'en', undefined],
  ['plenum 1957', 'en', undefined],
])('reads "%s" in %s', (text, language, date) => {
  expect(readDate(text, language)).toBe(date)
})
