import { expect, it } from 'vitest'
import { jsonText } from './json-text.ts'

it('brings infinite numbers back, and leaves words that look like them alone', () => {
  const value = {
    high: Infinity,
    low: -Infinity,
    plain: 1.5,
    word: '1e999',
    deep: [{ at: Infinity }],
  }
  expect(JSON.parse(jsonText(value))).toEqual(value)
})
