/** Components and cycles of graphs drawn by hand. */
import { describe, expect, it } from 'vitest'
import { separateCycles, shortestCycle, stronglyConnected, type Graph } from './graph.ts'

/** `{ a: 'bc' }`: a waits for b and c. */
function graphOf(edges: Readonly<Record<string, string>>): Graph<string> {
  return new Map(Object.entries(edges).map(([node, reads]) => [node, Array.from(reads)]))
}

const alphabet = (left: string, right: string): number => (left < right ? -1 : 1)

describe('stronglyConnected', () => {
  it('gives each component after those that it waits for', () => {
    const graph = graphOf({ a: 'bc', b: 'd', c: 'd', d: '' })
    const order = stronglyConnected(graph).flat()
    expect(order.indexOf('d')).toBeLessThan(order.indexOf('b'))
    expect(order.indexOf('c')).toBeLessThan(order.indexOf('a'))
  })

  it('puts nodes that wait for each other together', () => {
    const graph = graphOf({ a: 'b', b: 'c', c: 'a', d: 'a', e: 'd' })
    const components = stronglyConnected(graph).map((nodes) => [...nodes].sort().join(''))
    expect(components).toEqual(['abc', 'd', 'e'])
  })

  it('stands a chain of 100,000', () => {
    const graph = new Map(
      Array.from({ length: 100_000 }, (_, at) => [at, at < 99_999 ? [at + 1] : []] as const),
    )
    expect(stronglyConnected(graph)).toHaveLength(100_000)
  })
})

describe('shortestCycle', () => {
  it('takes the shortest, from its first node in order', () => {
    const graph = graphOf({ a: 'b', b: 'c', c: 'ad', d: 'c' })
    expect(shortestCycle(graph, ['d', 'c', 'b', 'a'], alphabet)).toEqual(['c', 'd'])
  })

  it('finds a node that waits for itself', () => {
    expect(shortestCycle(graphOf({ a: 'a' }), ['a'], alphabet)).toEqual(['a'])
  })

  it('finds none where there is none', () => {
    expect(shortestCycle(graphOf({ a: 'b', b: '' }), ['a'], alphabet)).toBeUndefined()
  })
})

describe('separateCycles', () => {
  it('takes cycles that share no edge, shortest first', () => {
    const graph = graphOf({ a: 'bc', b: 'a', c: 'd', d: 'a' })
    const cycles = separateCycles(graph, ['a', 'b', 'c', 'd'], alphabet, 9)
    expect(cycles).toEqual([
      ['a', 'b'],
      ['a', 'c', 'd'],
    ])
  })

  it('stops at the number asked for', () => {
    const graph = graphOf({ a: 'bc', b: 'a', c: 'a' })
    expect(separateCycles(graph, ['a', 'b', 'c'], alphabet, 1)).toHaveLength(1)
  })
})
