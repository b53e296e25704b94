/** Keys of programs and draws: equal content, equal key; any change, another. */
import { describe, expect, it } from 'vitest'
import { lower } from '../lower/lower.ts'
import { auxiliary, input, model } from '../testing/build-model.ts'
import { hashNumbers, programKey } from './program-key.ts'

const programWith = (value: number) => lower(model([input('a', value), auxiliary('b', 'a')]))

describe('programKey', () => {
  it('is the same for the same content', () => {
    expect(programKey(programWith(2))).toBe(programKey(programWith(2)))
  })

  it.each([3, -2, Infinity, -Infinity, NaN])('is another where an input is %d', (value) => {
    expect(programKey(programWith(value))).not.toBe(programKey(programWith(2)))
  })
})

describe('hashNumbers', () => {
  it('sees each number of many, and its sign', () => {
    const numbers = Float64Array.from({ length: 200 }, (_, index) => Math.sin(index))
    const keys = new Set([hashNumbers(numbers)])
    for (let index = 0; index < numbers.length; index++) {
      keys.add(hashNumbers(numbers.with(index, -(numbers[index] ?? 0) - 1e-300)))
    }
    expect(keys.size).toBe(201)
  })

  it('sees that two signs have changed', () => {
    const numbers = Float64Array.from([1, 2, 3, 4])
    expect(hashNumbers(Float64Array.from([-1, -2, 3, 4]))).not.toBe(hashNumbers(numbers))
  })

  it('reads only its own part of a longer memory', () => {
    const longer = Float64Array.from([9, 1, 2, 9])
    expect(hashNumbers(longer.subarray(1, 3))).toBe(hashNumbers(Float64Array.from([1, 2])))
  })
})
