import { describe, expect, it } from 'vitest'
import { slugOf } from './slug-of.ts'

describe('slugOf', () => {
  it.each([
    ['Half open!', 'half-open'],
    ['  stop -- and go ', 'stop-and-go'],
    ['Всё как было', 'всё-как-было'],
    ['twice 2.5', 'twice-2-5'],
    ['±', ''],
    ['Всё'.normalize('NFD'), 'всё'],
    ['विकल्प एक', 'विकल्प-एक'],
  ])('of "%s" is "%s"', (words, slug) => {
    expect(slugOf(words)).toBe(slug)
  })
})
