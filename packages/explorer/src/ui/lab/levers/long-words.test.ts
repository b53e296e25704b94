import { describe, expect, it } from 'vitest'
import { hasLongWords } from './long-words.ts'

const stops = (...words: readonly string[]): readonly { readonly word: string }[] =>
  words.map((word) => ({ word }))

describe('words of stops', () => {
  it('stand side by side where each fits, over two lines too', () => {
    expect(hasLongWords(stops('low tide', 'mean tide', 'spring tide'))).toBe(false)
    expect(hasLongWords(stops('breakwaters', 'none'))).toBe(false)
  })

  it('stand under each other where one would be broken', () => {
    expect(hasLongWords(stops('low', 'mean', 'high', 'breakwaters'))).toBe(true)
    expect(hasLongWords(stops('low', 'mean', 'high', 'half-open'))).toBe(false)
  })
})
