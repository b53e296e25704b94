import { describe, expect, it } from 'vitest'
import { didYouMean, nearestName } from './nearest-name.ts'

const names = ['hatches', 'releases', 'Pond visitors', 'x']

describe('nearestName', () => {
  it.each([
    ['haches', 'hatches'],
    ['hatchess', 'hatches'],
    ['raleases', 'releases'],
    ['realeses', 'releases'],
    ['pond_visitor', 'Pond visitors'],
    ['HATCHES', 'hatches'],
  ])('of "%s" is "%s"', (name, nearest) => {
    expect(nearestName(name, names)).toBe(nearest)
  })

  it.each(['housing', 'y', '', 'rest'])('of "%s" is nothing', (name) => {
    expect(nearestName(name, names)).toBeUndefined()
  })

  it('counts a swap of two letters as one step', () => {
    expect(nearestName('abdc', ['abxx', 'abcd'])).toBe('abcd')
  })

  it('makes the end of a message', () => {
    expect(didYouMean('haches', names)).toBe(' Did you mean "hatches"?')
    expect(didYouMean('housing', names)).toBe('')
  })
})

describe('among many names', () => {
  /** The whole table, as the definition has it. */
  function distance(left: string, right: string): number {
    const rows: number[][] = []
    for (let row = 0; row <= left.length; row++) {
      const cells: number[] = (rows[row] = [])
      for (let column = 0; column <= right.length; column++) {
        const at = (up: number, back: number): number => rows[row - up]?.[column - back] ?? Infinity
        const isSame = left[row - 1] === right[column - 1]
        const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
        const ways = [at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (isSame ? 0 : 1)]
        if (isSwap && row > 1 && column > 1) ways.push(at(2, 2) + 1)
        cells.push(row * column === 0 ? row + column : Math.min(...ways))
      }
    }
    return rows[left.length]?.[right.length] ?? Infinity
  }

  it('finds what the whole table of distances finds', () => {
    let state = 7
    const below = (limit: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state % limit
    }
    const word = (): string =>
      Array.from({ length: 3 + below(12) }, () => 'abcd'[below(4)]).join('')
    for (let round = 0; round < 300; round++) {
      const [name, candidates] = [word(), Array.from({ length: 20 }, word)]
      let [best, least]: [string | undefined, number] = [undefined, Infinity]
      for (const each of candidates) {
        const own = distance(name, each)
        const most = Math.min(3, Math.floor(Math.max(name.length, each.length) / 3))
        if (own <= most && own < least) [best, least] = [each, own]
      }
      expect([name, nearestName(name, candidates)]).toEqual([name, best])
    }
  })
})
