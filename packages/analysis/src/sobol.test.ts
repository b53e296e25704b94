import { describe, expect, it } from 'vitest'
import { MOST_SOBOL_COLUMNS, shiftedSobolPoints, sobolPoints } from './sobol.ts'

describe('sobolPoints', () => {
  it("has the first points of Joe and Kuo's table in six dimensions", () => {
    const points = sobolPoints(6, 6)
    const rows = Array.from({ length: 6 }, (_, row) => [...points.slice(row * 6, row * 6 + 6)])
    expect(rows).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625],
    ])
  })

  it('has the points of scipy in columns far beyond', () => {
    // Source: scipy 1.17.1, qmc.Sobol(d=337, scramble=False, bits=32), points 700 and 1023.
    const points = sobolPoints(MOST_SOBOL_COLUMNS, 1024)
    const columns = [0, 20, 21, 100, 200, 299, 336]
    const at = (row: number): readonly (number | undefined)[] =>
      columns.map((column) => points[row * MOST_SOBOL_COLUMNS + column])
    expect(at(700)).toEqual([
      0.2802734375, 0.3251953125, 0.0595703125, 0.0947265625, 0.9033203125, 0.2392578125,
      0.7548828125,
    ])
    expect(at(1023)).toEqual([
      0.0009765625, 0.8662109375, 0.0185546875, 0.2373046875, 0.6591796875, 0.4951171875,
      0.1630859375,
    ])
  })

  it.each([sobolPoints, (columns: number, count: number) => shiftedSobolPoints(columns, count, 3)])(
    'puts one of 256 points into each of 256 slices of every column',
    (draw) => {
      const points = draw(MOST_SOBOL_COLUMNS, 256)
      for (let column = 0; column < MOST_SOBOL_COLUMNS; column++) {
        const slices = Array.from({ length: 256 }, (_, row) =>
          Math.floor((points[row * MOST_SOBOL_COLUMNS + column] ?? NaN) * 256),
        )
        expect([...slices].sort((left, right) => left - right)).toEqual(
          Array.from({ length: 256 }, (_, slice) => slice),
        )
      }
    },
  )

  it('puts one of 16 points into each box of every half, quarter and so on of two columns', () => {
    // Joe and Kuo's columns 1 and 2 make a (0, m, 2)-net.
    const points = sobolPoints(2, 16)
    for (const [wide, high] of [
      [1, 16],
      [2, 8],
      [4, 4],
      [8, 2],
      [16, 1],
    ] as const) {
      const boxes = new Set(
        Array.from({ length: 16 }, (_, row) => {
          const [x, y] = [points[row * 2] ?? NaN, points[row * 2 + 1] ?? NaN]
          return Math.floor(x * wide) * high + Math.floor(y * high)
        }),
      )
      expect(boxes.size).toBe(16)
    }
  })
})

describe('shiftedSobolPoints', () => {
  it('has no 0 and no 1, and another seed gives other points', () => {
    const points = shiftedSobolPoints(3, 64, 1)
    expect(points.every((share) => share > 0 && share < 1)).toBe(true)
    expect(points).toEqual(shiftedSobolPoints(3, 64, 1))
    expect(points).not.toEqual(shiftedSobolPoints(3, 64, 2))
  })
})
