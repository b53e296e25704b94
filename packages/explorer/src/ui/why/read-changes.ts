/** What a world did at each variable on the way from a lever to an outcome. Pure. */
import type { Ensemble } from '@thaw/engine'
import type { CauseNode, CausesFile } from '../../causes/causes-file.ts'
import { between } from '../../causes/find-paths.ts'
import { chartDomain } from '../../view/chart-domain.ts'
import type { Fan } from '../../view/chart.ts'
import { medianOf, rowAt } from '../../view/fan-rows.ts'
import { compareWorlds, largestEffect, type Comparison } from '../../view/find-effects.ts'
import { readTimes, readWorld, type ComparedWorld } from '../../view/read-series.ts'

/** By node; a node that no run can give is not in it. */
export type NodeChanges = ReadonlyMap<number, Comparison>

/** The nodes on some way from one to the other, and the outputs that a run must give of them. */
export function outputsBetween(
  { edges, nodes }: CausesFile,
  from: number,
  to: number,
): { readonly nodes: readonly number[]; readonly outputs: readonly string[] } {
  const found = [...between(edges, from, to)].filter((node) => node !== from)
  return { nodes: found, outputs: found.flatMap((node) => nodes[node]?.outputs ?? []) }
}

/** Reads an ensemble that was run against the world as it was. */
export function readChanges(
  ensemble: Ensemble,
  nodes: readonly CauseNode[],
  wanted: readonly number[],
): NodeChanges {
  const times = readTimes(ensemble)
  return new Map(
    wanted.flatMap((node): [number, Comparison][] => {
      const outputs = nodes[node]?.outputs ?? []
      const all = outputs.flatMap((variable) => readWorld(ensemble, { variable, factor: 1 }) ?? [])
      const [first, ...others] = all.map((world) => comparisonOf(world, times))
      return first === undefined ? [] : [[node, others.reduce(clearer, first)]]
    }),
  )
}

/** The range is that of both worlds: what a chart of this variable would show. */
function comparisonOf({ fan, difference }: ComparedWorld, times: readonly number[]): Comparison {
  const moved = medianOf(difference)
  const was = medianOf(fan).map((value, k) => value - (moved[k] ?? 0))
  const low = rowAt(fan, 0.1).map((value, k) => Math.min(value, was[k] ?? value))
  const high = rowAt(fan, 0.9).map((value, k) => Math.max(value, was[k] ?? value))
  const base: Fan = { levels: [0.1, 0.9], quantiles: [low, high], runs: [] }
  const domain = chartDomain({ times, base, yours: undefined, ghost: undefined, record: [] })
  return compareWorlds(difference, times, domain)
}

/** Of the elements of one variable, the one that changed most surely. */
function clearer(left: Comparison, right: Comparison): Comparison {
  return rank(right) > rank(left) ? right : left
}

function rank(comparison: Comparison): number {
  if (comparison.kind === 'same') return 0
  return comparison.kind === 'unclear' ? 1 : 1 + largestEffect(comparison.effects).share
}

/** The one direction of a clear change; undefined where there is none, or where there are two. */
export function directionOf(comparison: Comparison | undefined): 1 | -1 | undefined {
  if (comparison?.kind !== 'clear') return undefined
  const ways = new Set(comparison.effects.map((effect) => effect.direction))
  if (ways.size > 1) return undefined
  return ways.has('higher') ? 1 : -1
}
