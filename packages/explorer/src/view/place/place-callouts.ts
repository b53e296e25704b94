/** Labels inside the plot, each put where it covers least: the record, and the world before. */
import type { Words } from '../../words/words.ts'
import { markTime, type RecordMark, type Series } from '../chart.ts'
import { fansOf, medianOf, rowAt } from '../fan-rows.ts'
import { areOver, boxOf, isWithin, type Box } from './place-boxes.ts'
import type { FanScales } from './place-fan.ts'
import type { PlacedLabel, PlacedText, Plot } from './placed-chart.ts'
import { tenth } from '../round.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** What a label should not cover: stretches of height at each x, and single points. */
interface Obstacles {
  readonly bands: readonly { readonly x: number; readonly top: number; readonly bottom: number }[]
  readonly dots: readonly Point[]
  readonly lines: readonly number[]
}

/** What a label inside the plot hangs on besides what it names. */
export interface CalloutWish {
  readonly plot: Plot
  /** Where the clock's line stands. */
  readonly clockX: number | undefined
  /** Labels that stand in the plot already. */
  readonly taken: readonly PlacedLabel[]
  readonly words: Words
}

/** Directions in which a label may stand from the point that it names, in degrees; the eye's own first. */
const ANGLES = [35, -35, 60, -60, 12, -12, 145, -145, 120, -120]
/** How far away, in pixels; near first. */
const RADII = [24, 38, 56, 80, 112]
/** Where a label's near end may stand, seen from the point that it names. */
const OFFSETS: readonly Point[] = RADII.flatMap((radius) =>
  ANGLES.map((angle) => ({
    x: radius * Math.cos((angle * Math.PI) / 180),
    y: radius * Math.sin((angle * Math.PI) / 180),
  })),
)
/** Only the first figures are named, so that the eye meets the name early. */
const FIRST_DOTS = 5
const LABEL_SIZE = 13
/** How far a label stays inside the plot, in pixels. */
const INSET = 2
/** From the near end of a label to its words, and down to their baseline. */
const WORD_AIR = 4

/** "The record" beside one of its first figures, with a lead; absent where there is no record. */
export function placeRecordLabel(
  series: Series,
  scales: FanScales,
  { clockX, words, ...room }: CalloutWish,
): PlacedLabel | undefined {
  const dots = series.record
    .slice(0, FIRST_DOTS)
    .map((mark) => pointAt(markTime(mark), mark.value, scales))
  const obstacles = obstaclesOf(series, scales, clockX)
  return placeBeside(dots, words.text('chart.record'), 'record', { ...room, obstacles })
}

/** "before" beside the ghost, where it is farthest from your world. */
export function placeBeforeLabel(
  series: Series,
  scales: FanScales,
  { clockX, words, ...room }: CalloutWish,
): PlacedLabel | undefined {
  const { ghost, times } = series
  if (ghost === undefined) return undefined
  const now = medianOf(series.yours?.fan ?? series.base)
  const gap = (k: number): number => Math.abs((ghost[k] ?? 0) - (now[k] ?? 0))
  const far = times
    .map((_, k) => k)
    .filter((k) => Number.isFinite(gap(k)) && gap(k) > 0)
    .toSorted((left, right) => gap(right) - gap(left))
    .slice(0, 1)
  const points = far.map((k) => pointAt(times[k] ?? 0, ghost[k] ?? 0, scales))
  const obstacles = obstaclesOf(series, scales, clockX)
  return placeBeside(points, words.text('chart.before'), 'before', { ...room, obstacles })
}

interface Room extends Pick<CalloutWish, 'plot' | 'taken'> {
  readonly obstacles: Obstacles
}

function placeBeside(
  points: readonly Point[],
  text: string,
  kind: 'record' | 'before',
  { plot, taken, obstacles }: Room,
): PlacedLabel | undefined {
  const inside: Box = {
    left: plot.left + INSET,
    right: plot.right - INSET,
    top: plot.top - INSET,
    bottom: plot.bottom - INSET,
  }
  const used = taken.flatMap((label) => label.lines.map(boxOfLine))
  let best: { readonly cost: number; readonly label: PlacedLabel } | undefined
  points.forEach((point, rank) => {
    OFFSETS.forEach((offset, turn) => {
      const label = labelAt(point, offset, text, kind)
      const [box] = label.lines.map(boxOfLine)
      if (box === undefined || !isWithin(box, inside)) return
      if (used.some((other) => areOver(box, other))) return
      const lead = leadCost(point.x, point.x + offset.x, obstacles)
      const cost = coverCost(box, obstacles) + lead + rank * 2 + turn * 0.15
      if (best === undefined || cost < best.cost) best = { cost, label }
    })
  })
  return best?.label
}

function boxOfLine(line: PlacedText): Box {
  return boxOf(line, LABEL_SIZE, true)
}

function labelAt(
  point: Point,
  offset: Point,
  text: string,
  kind: 'record' | 'before',
): PlacedLabel {
  const isRight = offset.x > 0
  const end = { x: point.x + offset.x, y: point.y + offset.y }
  const length = Math.hypot(offset.x, offset.y)
  // The lead begins clear of the dot.
  const start = { x: point.x + (offset.x / length) * 7, y: point.y + (offset.y / length) * 7 }
  const at = (one: Point): string => `${String(tenth(one.x))} ${String(tenth(one.y))}`
  const anchor = isRight ? ('start' as const) : ('end' as const)
  const x = tenth(end.x + (isRight ? WORD_AIR : -WORD_AIR))
  const line = { x, y: tenth(end.y + WORD_AIR), text, anchor }
  return { kind, lines: [line], lead: `M${at(start)}L${at(end)}` }
}

function obstaclesOf(series: Series, scales: FanScales, clockX: number | undefined): Obstacles {
  const { times, record } = series
  const { x, y } = scales
  const bands = fansOf(series).flatMap((fan) => {
    const [foot, top] = [rowAt(fan, 0.1), rowAt(fan, 0.9)]
    return times.map((time, k) => ({
      x: x(time),
      top: y(top[k] ?? Number.NaN),
      bottom: y(foot[k] ?? Number.NaN),
    }))
  })
  return { bands, dots: recordPoints(record, scales), lines: clockX === undefined ? [] : [clockX] }
}

/** How much a box covers: a column of band counts two, a dot ten, the clock a hundred. */
function coverCost(box: Box, { bands, dots, lines }: Obstacles): number {
  const isOver = (x: number, air: number): boolean => x >= box.left - air && x <= box.right + air
  const columns = bands.filter(
    (band) => isOver(band.x, 2) && band.top <= box.bottom + 2 && band.bottom >= box.top - 2,
  )
  const covered = dots.filter(
    (dot) => isOver(dot.x, 6) && dot.y >= box.top - 5 && dot.y <= box.bottom + 5,
  )
  const crossed = lines.filter((line) => isOver(line, 4))
  return columns.length * 2 + covered.length * 10 + crossed.length * 100
}

/** A lead that crosses the clock is worse than a label farther off. */
function leadCost(from: number, to: number, { lines }: Obstacles): number {
  const [left, right] = from < to ? [from, to] : [to, from]
  return lines.filter((line) => line > left && line < right).length * 20
}

/** Figures of the record, and the ends of what their sources allow. */
function recordPoints(record: readonly RecordMark[], scales: FanScales): readonly Point[] {
  return record.flatMap((mark) =>
    [mark.value, mark.low, mark.high]
      .filter((value) => value !== undefined)
      .map((value) => pointAt(markTime(mark), value, scales)),
  )
}

function pointAt(time: number, value: number, { x, y }: FanScales): Point {
  return { x: x(time), y: y(value) }
}
