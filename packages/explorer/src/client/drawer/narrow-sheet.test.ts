import { describe, expect, it } from 'vitest'
import { narrowMedia } from './narrow-sheet.ts'

describe('narrowMedia', () => {
  it.each([
    ['(max-width: 720px)', 'all'],
    ['(width <= 720px)', 'all'],
    ['(width<=320px)', 'not all'],
    ['(min-width: 721px)', 'not all'],
    ['(width > 720px)', 'not all'],
    ['(min-width: 360px)', '(min-width: 360px)'],
    ['(min-width: 721px) and (max-width: 1000px)', 'not all'],
    ['print', 'print'],
    ['(prefers-color-scheme: dark)', '(prefers-color-scheme: dark)'],
  ])('answers %s with %s', (query, expected) => {
    expect(narrowMedia(query)).toBe(expected)
  })
})
