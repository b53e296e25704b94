import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutGraph, type CauseEdge } from './cause-graph.ts'
import { explain } from './explain.ts'
import { between, findPaths } from './find-paths.ts'
import { linksInto } from './links-into.ts'

/** `a>b` for each edge, with its links after a colon; letters are places: a is 0. */
function graph(text: string): readonly CauseEdge[] {
  return text.split(' ').map((part) => {
    const [ends = '', links = ''] = part.split(':')
    const [from, to] = ends.split('>').map(place)
    return { from: from ?? 0, to: to ?? 0, via: [], links: links === '' ? [] : [Number(links)] }
  })
}

const place = (letter: string): number => letter.charCodeAt(0) - 97
const spell = (path: readonly CauseEdge[]): string =>
  [path[0]?.from ?? 0, ...path.map((edge) => edge.to)]
    .map((node) => String.fromCharCode(97 + node))
    .join('')

describe('cutting a graph of equations', () => {
  // 0 -> 1 -> 2 -> 3 and 0 -> 4 -> 3; 5 is apart.
  const readers = [[1, 4], [2], [3], [], [3], []]

  it('joins named variables past no third, with what lies between', () => {
    expect(cutGraph(readers, [0, 2, 3], [])).toEqual([
      { from: 0, to: 2, via: [1], links: [] },
      { from: 0, to: 3, via: [4], links: [] },
      { from: 2, to: 3, via: [], links: [] },
    ])
  })

  it('gives an edge the links that speak of it', () => {
    const links = [
      { from: 0, to: 3 },
      { from: 0, to: 2 },
      { from: undefined, to: 3 },
    ]
    const edges = cutGraph(readers, [0, 2, 3], links)
    expect(edges.map((edge) => edge.links)).toEqual([[1], [0], []])
  })

  it('makes an edge of a link across a third, and none of one that no equation carries', () => {
    const chain = [[1], [2], [3], [], [], []]
    const links = [
      { from: 0, to: 3 },
      { from: 0, to: 5 },
    ]
    const edges = cutGraph(chain, [0, 2, 3, 5], links)
    expect(edges.filter((edge) => edge.links.length > 0)).toEqual([
      { from: 0, to: 3, via: [1, 2], links: [0] },
    ])
  })

  it('comes to an end where the equations go round', () => {
    expect(cutGraph([[1], [0, 2], [1]], [0, 2], [])).toEqual([
      { from: 0, to: 2, via: [1], links: [] },
      { from: 2, to: 0, via: [1], links: [] },
    ])
  })
})

describe('finding paths', () => {
  it('gives the shortest first and meets no variable twice', () => {
    const edges = graph('a>b:1 b>c:1 c>b:1 c>d:1 a>c:1 b>d:1 d>a:1')
    expect(findPaths(edges, 0, 3, 9).map(spell)).toEqual(['abd', 'acd', 'abcd', 'acbd'])
    expect(findPaths(edges, 0, 3, 2)).toHaveLength(2)
  })

  it('prefers steps that somebody argues for', () => {
    const edges = graph('a>b b>d a>c:1 c>d:1')
    expect(findPaths(edges, 0, 3, 1).map(spell)).toEqual(['acd'])
  })

  it('finds nothing where nothing leads there', () => {
    expect(findPaths(graph('b>a:1'), 0, 1, 3)).toEqual([])
    expect(findPaths([], 0, 0, 3)).toEqual([])
  })

  it('names what lies between two variables', () => {
    expect([...between(graph('a>b b>c d>b c>e a>f'), 0, 2)].sort()).toEqual([0, 1, 2])
  })

  it('finds on any graph what trying everything finds', () => {
    const pair = fc.tuple(fc.nat(5), fc.nat(5)).filter(([from, to]) => from !== to)
    fc.assert(
      fc.property(fc.uniqueArray(pair, { maxLength: 12, selector: String }), (pairs) => {
        const edges = pairs.map(([from, to]) => ({ from, to, via: [], links: [0] }))
        const found = findPaths(edges, 0, 5, 1000).map(spell)
        expect([...found].sort()).toEqual(everyPath(edges, 0, 5).sort())
        const lengths = found.map((path) => path.length)
        expect(lengths).toEqual(lengths.toSorted((left, right) => left - right))
      }),
      { seed: 6 },
    )
  })
})

/** All paths by trying every edge, as the oracle. */
function everyPath(
  edges: readonly CauseEdge[],
  at: number,
  to: number,
  seen: readonly number[] = [at],
): string[] {
  if (at === to) return [seen.map((node) => String.fromCharCode(97 + node)).join('')]
  return edges
    .filter((edge) => edge.from === at && !seen.includes(edge.to))
    .flatMap((edge) => everyPath(edges, edge.to, to, [...seen, edge.to]))
}

describe('explaining an outcome', () => {
  const edges = graph('a>b:1 b>e:1 a>c:1 c>d:1 d>e:1')
  const clear =
    (letters: string) =>
    (node: number): boolean =>
      letters.includes(String.fromCharCode(97 + node))

  it('tells only paths on which every step changed', () => {
    const told = explain(edges, 0, 4, clear('cde'))
    expect(told.kind === 'paths' ? told.paths.map(spell) : told).toEqual(['acde'])
  })

  it('follows a change as far as it is clear', () => {
    const told = explain(edges, 0, 4, clear('cd'))
    expect(told.kind === 'fades' ? [spell(told.path), told.clear] : told).toEqual(['acde', 2])
  })

  it('says where nothing leads', () => {
    expect(explain(edges, 4, 0, () => true)).toEqual({ kind: 'apart' })
  })
})

describe('links into a variable', () => {
  const edges = graph('a>b b>c c>d')

  it('are those that end at it', () => {
    expect(linksInto({ edges, endsAt: [3, 2, null, 3] }, 3)).toEqual([0, 3])
  })

  it('are else those that end nearest before it', () => {
    expect(linksInto({ edges, endsAt: [1, null, 0] }, 3)).toEqual([0])
    expect(linksInto({ edges: graph('a>b b>a'), endsAt: [null] }, 1)).toEqual([])
  })
})
