/** Blocks cover the draws once, parts the cells once. */
import { describe, expect, it } from 'vitest'
import { cutBlocks, cutCells, shareBlocks, stagesFor } from './plan-blocks.ts'

describe('stagesFor', () => {
  it.each([
    [1, [1]],
    [79, [79]],
    [80, [40, 80]],
    [200, [40, 200]],
    [1000, [40, 200, 1000]],
    [10_000, [40, 200, 1000, 5000, 10_000]],
  ])('shows %i draws after %j', (count, stages) => {
    expect(stagesFor(count)).toEqual(stages)
  })
})

describe('cutBlocks', () => {
  it.each([
    [{ first: 0, end: 40 }, 2],
    [{ first: 40, end: 203 }, 2],
    [{ first: 0, end: 3 }, 4],
    [{ first: 200, end: 1000 }, 3],
  ])('cuts %j for %i workers into blocks that join without a gap', (range, workers) => {
    const blocks = cutBlocks(range, workers)
    expect(blocks[0]?.first).toBe(range.first)
    expect(blocks.at(-1)?.end).toBe(range.end)
    blocks.slice(1).forEach(({ first }, index) => expect(first).toBe(blocks[index]?.end))
  })

  it('keeps blocks short, so that a cancelled ensemble soon ends', () => {
    const lengths = cutBlocks({ first: 0, end: 10_000 }, 2).map(({ first, end }) => end - first)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(128)
  })

  it('gives every worker as much as the others', () => {
    expect(cutBlocks({ first: 200, end: 1000 }, 2).map(({ first, end }) => end - first)).toEqual([
      100, 100, 100, 100, 100, 100, 100, 100,
    ])
  })
})

describe('shareBlocks', () => {
  const blocks = cutBlocks({ first: 0, end: 600 }, 2)
  const starts = (workers: readonly number[]): readonly (number | undefined)[] => {
    const waiting = shareBlocks(blocks, 2)
    return workers.map((worker) => waiting.next(worker)?.first)
  }

  it('gives a worker the same blocks each time, the first ones first', () => {
    expect(starts([0, 1, 0, 1])).toEqual(blocks.slice(0, 4).map(({ first }) => first))
    expect(starts([1, 0, 0])).toEqual([1, 0, 2].map((index) => blocks[index]?.first))
  })

  it('gives a worker that has none of its own left the last one of another', () => {
    expect(blocks).toHaveLength(6)
    expect(starts([0, 0, 0, 0, 1, 1, 1])).toEqual(
      [0, 2, 4, 5, 1, 3].map((index) => blocks[index]?.first).concat(undefined),
    )
  })

  it('gives nothing after it was cleared', () => {
    const waiting = shareBlocks(blocks, 2)
    waiting.clear()
    expect(waiting.next(0)).toBeUndefined()
  })
})

describe('cutCells', () => {
  it.each([
    [10, 3],
    [2, 8],
    [1, 1],
    [0, 2],
  ])('cuts %i cells into at most %i parts', (cells, parts) => {
    const cuts = cutCells(cells, parts)
    expect(cuts[0]).toBe(0)
    expect(cuts.at(-1)).toBe(cells)
    expect(cuts.length - 1).toBeLessThanOrEqual(parts)
    expect(cuts).toEqual(cuts.toSorted((left, right) => left - right))
  })
})
