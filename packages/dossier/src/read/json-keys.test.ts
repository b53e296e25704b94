import { describe, expect, it } from 'vitest'
import { jsonKeys } from './json-keys.ts'

const text = '{ "a": "b: {\\"c\\": 1", "d" : { "a": [{ "e\\u00e9": 2 }], "f": 3, "a": 4 }, "a": 5 }'

describe('jsonKeys', () => {
  it('finds names and nothing that only looks like one', () => {
    expect(jsonKeys(text).map(({ key }) => key)).toEqual(['a', 'd', 'a', 'eé', 'f', 'a', 'a'])
  })

  it('knows where each stands, and which stood in its object before', () => {
    const again = jsonKeys(text).filter(({ isAgain }) => isAgain)
    expect(again.map(({ start, end }) => text.slice(start - 2, end))).toEqual([', "a"', ', "a"'])
  })
})
