/** Bands and lines of all worlds as paths. */
import { area, line } from 'd3-shape'
import type { Fan, KeptWorld, Series } from '../chart.ts'
import { medianOf, rowAt } from '../fan-rows.ts'
import type { Scale } from './linear-scale.ts'
import type { PlacedBand, PlacedBranch, PlacedLine } from './placed-chart.ts'
import { tenth } from '../round.ts'

/** Thin runs drawn on top of your bands; the others are shown one at a time. */
export const DRAWN_RUNS = 12

/** From years and values to pixels. */
export interface FanScales {
  readonly x: Scale
  readonly y: Scale
}

/** Bands and lines of all worlds, and where yours parts from the one that was. */
export interface PlacedFans {
  readonly bands: readonly PlacedBand[]
  readonly lines: readonly PlacedLine[]
  readonly branch: PlacedBranch | undefined
}

/** Points of a path nearer than this, in pixels, cannot be told apart. */
const POINTS_APART = 2

/** How much of each world is drawn. */
export interface FanDetail {
  /** Single runs of your world. */
  readonly runs: number
  /** The edges of kept worlds, besides their medians. */
  readonly hasKeptEdges: boolean
}

/** All worlds; yours and the kept ones from the moment where they part. */
export function placeFans(series: Series, scales: FanScales, detail: FanDetail): PlacedFans {
  const { times, base, yours, ghost, others = [] } = series
  const isNew = (row: readonly number[]): boolean => row.length > 0
  const was = lineOf(times, medianOf(base), scales)
  const from = yours?.partsAt
  const ghosts: readonly PlacedLine[] =
    ghost === undefined ? [] : [{ kind: 'ghost', path: lineOf(times, ghost, scales) }]
  const bands: PlacedBand[] = [
    { kind: 'was80', path: bandOf(times, base, [0.1, 0.9], scales) },
    { kind: 'was50', path: bandOf(times, base, [0.25, 0.75], scales) },
  ]
  const kept = others.flatMap((other) => placeKept(other, times, scales, detail.hasKeptEdges))
  if (yours === undefined || from === undefined) {
    return { bands, lines: [{ kind: 'was', path: was }, ...kept, ...ghosts], branch: undefined }
  }
  const fan = fanFrom(yours.fan, from)
  const later = times.slice(from)
  const drawn = fan.runs.slice(0, detail.runs).filter(isNew)
  return {
    bands: [
      ...bands,
      { kind: 'you80', path: bandOf(later, fan, [0.1, 0.9], scales) },
      { kind: 'you50', path: bandOf(later, fan, [0.25, 0.75], scales) },
    ],
    lines: [
      ...drawn.map((run): PlacedLine => ({ kind: 'run', path: lineOf(later, run, scales) })),
      { kind: 'edge', path: lineOf(later, rowAt(fan, 0.9), scales) },
      { kind: 'edge', path: lineOf(later, rowAt(fan, 0.1), scales) },
      { kind: 'was', path: was },
      ...kept,
      ...ghosts,
      { kind: 'you', path: lineOf(later, medianOf(fan), scales) },
    ],
    branch: placeBranch(later[0], medianOf(fan)[0], scales),
  }
}

/** A kept world: its median and the edges of its band, without a fill; nothing where it never parts. */
function placeKept(
  { key, world }: KeptWorld,
  times: readonly number[],
  scales: FanScales,
  hasEdges: boolean,
): readonly PlacedLine[] {
  const from = world.partsAt
  if (from === undefined) return []
  const fan = fanFrom(world.fan, from)
  const at = (level: number): string => lineOf(times.slice(from), rowAt(fan, level), scales)
  const edges: readonly PlacedLine[] = hasEdges
    ? [0.9, 0.1].map((level) => ({ kind: `${key}-edge`, path: at(level) }))
    : []
  return [...edges, { kind: key, path: at(0.5) }]
}

function placeBranch(
  time: number | undefined,
  value: number | undefined,
  { x, y }: FanScales,
): PlacedBranch | undefined {
  if (time === undefined || value === undefined || !Number.isFinite(value)) return undefined
  return { x: tenth(x(time)), y: tenth(y(value)) }
}

function fanFrom(fan: Fan, from: number): Fan {
  return {
    levels: fan.levels,
    quantiles: fan.quantiles.map((row) => row.slice(from)),
    runs: fan.runs.map((row) => row.slice(from)),
  }
}

function bandOf(
  times: readonly number[],
  fan: Fan,
  [low, high]: readonly [number, number],
  { x, y }: FanScales,
): string {
  const [foot, top] = [rowAt(fan, low), rowAt(fan, high)]
  const path = area<number>()
    .digits(1)
    .defined((k) => Number.isFinite(foot[k]) && Number.isFinite(top[k]))
    .x((k) => x(times[k] ?? 0))
    .y0((k) => y(foot[k] ?? 0))
    .y1((k) => y(top[k] ?? 0))
  return path(drawnPoints(times, x)) ?? ''
}

function lineOf(times: readonly number[], row: readonly number[], { x, y }: FanScales): string {
  const path = line<number>()
    .digits(1)
    .defined((k) => Number.isFinite(row[k]))
    .x((k) => x(times[k] ?? 0))
    .y((k) => y(row[k] ?? 0))
  return path(drawnPoints(times, x)) ?? ''
}

/** Indices of the points that a path keeps: far enough apart to be seen, and always the last. */
function drawnPoints(times: readonly number[], x: Scale): number[] {
  const spacing = x(times[1] ?? 1) - x(times[0] ?? 0)
  const stride = Math.max(1, Math.ceil(POINTS_APART / Math.max(spacing, 1e-6) - 1e-6))
  const last = times.length - 1
  return times.flatMap((_, k) => (k % stride === 0 || k === last ? [k] : []))
}
