/** One series of a judgement as a picture: the record against the bands of the draws, figure by figure. */
import { line } from 'd3-shape'
import type { JudgedFigure, RecordReading } from '@thaw/dossier'
import type { Words } from '../../words/words.ts'
import { domainOf, type Domain, type TimeWindow } from '../chart-domain.ts'
import type { RecordMark } from '../chart.ts'
import { linearScale } from './linear-scale.ts'
import { gutterFor, placeGridlines, placeYears } from './place-axis.ts'
import type { FanScales } from './place-fan.ts'
import { placeRecord, type MarkSize } from './place-record.ts'
import type { PlacedBand, PlacedChart, PlacedClock, PlacedLine, Plot } from './placed-chart.ts'
import { tenth } from '../round.ts'

/** What a picture is drawn from; all values in the unit of the record. */
export interface JudgedSeries {
  readonly figures: readonly JudgedFigure[]
  /** A stock is compared in the middle of its dates, all else over its span. */
  readonly reading: RecordReading
  /** Decimal years, as the record dates its figures: what lies later was held out. */
  readonly until: number
  /** The naive forecast that is drawn; undefined where there is none. */
  readonly rival: 'last' | 'trend' | undefined
  /** Whether a figure was entered from memory and not yet seen in a source. */
  readonly isMemory: (figure: JudgedFigure) => boolean
}

/** Width in pixels: that of a phone's column. */
const WIDTH = 340
const HEIGHT = 168
/** Room over the plot for the words at the rule. */
const TOP = 24
const FOOT = 22
const GRIDLINES = 3
const MARKS: MarkSize = { dot: 2.8, hollow: 2.4, cap: 2 }
/** Half the width of the bands of a moment, and the air between those of neighbouring years. */
const HALF = 4
const AIR = 0.5
/** A figure over more years than this is a bar, as in the other charts. */
const ONE_YEAR = 1.2
/** The rival may stretch the range by this share of it; what goes farther leaves the plot. */
const RIVAL_STRETCH = 0.5
/** Between a word and the rule that it stands at. */
const WORD_AIR = 6

/** The whole years that all pictures of a judgement share. */
export function judgedWindow(series: readonly JudgedSeries[]): TimeWindow {
  const figures = series.flatMap((one) => one.figures)
  const first = Math.min(...figures.map(({ from }) => from))
  const last = Math.max(...figures.map(({ to }) => to))
  return figures.length === 0 ? [0, 1] : [Math.floor(first), Math.ceil(last)]
}

/**
 * The bands stand as boxes, one for each figure, since nothing was judged between them: half of the draws, nine in
 * ten of them, and their middle as a stroke. An upright rule parts fitted from held-out figures.
 */
export function placeJudged(series: JudgedSeries, window: TimeWindow, words: Words): PlacedChart {
  const record = series.figures.map((figure) => markOf(figure, series))
  const domain = judgedDomain(series, record)
  const plot: Plot = {
    left: gutterFor(domain, GRIDLINES, words),
    right: WIDTH - 4,
    top: TOP,
    bottom: HEIGHT - FOOT,
  }
  const x = linearScale(window, [plot.left, plot.right])
  const y = linearScale(domain, [plot.bottom, plot.top])
  const scales = { x, y }
  const boxes = series.figures.map((figure) => boxOf(figure, series.reading, scales))
  const nothing = { branch: undefined, leverTicks: [], labels: [], moments: [] }
  return {
    ...nothing,
    ...{ width: WIDTH, height: HEIGHT, plot },
    gridlines: placeGridlines(domain, y, GRIDLINES, words),
    ticks: placeYears(window, x),
    bands: placeBands(boxes, 'was80', ({ q05, q95 }) => [q05, q95], scales).concat(
      placeBands(boxes, 'was50', ({ q25, q75 }) => [q25, q75], scales),
    ),
    lines: [...placeMiddles(boxes, scales), ...placeRival(boxes, series.rival, scales)],
    marks: placeRecord(record, scales, plot, MARKS),
    ...placeRule(boxes, x(series.until), { plot, words }),
  }
}

function markOf(figure: JudgedFigure, { reading, isMemory }: JudgedSeries): RecordMark {
  const { from, to, record: value, low, high } = figure
  const range = { value, low, high, isMemory: isMemory(figure) }
  return reading !== 'stock' && to - from > ONE_YEAR
    ? { kind: 'bar', start: from, end: to, ...range }
    : { kind: 'point', time: (from + to) / 2, ...range }
}

function judgedDomain({ figures, rival }: JudgedSeries, record: readonly RecordMark[]): Domain {
  const drawn = figures.flatMap(({ q05, q95 }) => [q05, q95])
  const values = [...drawn, ...figures.map((figure) => figure.record)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low) * RIVAL_STRETCH
  const near = figures
    .flatMap((figure) => (rival === undefined ? [] : (figure[rival] ?? [])))
    .filter((value) => value >= low - room && value <= high + room)
  return domainOf([...drawn, ...near], record)
}

/** A figure with the pixels that its bands fill from left to right. */
interface Box {
  readonly figure: JudgedFigure
  readonly left: number
  readonly right: number
}

function boxOf(figure: JudgedFigure, reading: RecordReading, { x }: FanScales): Box {
  const { from, to } = figure
  const [start, end, middle] = [x(from), x(to), x((from + to) / 2)]
  const isWide = reading !== 'stock' && end - start > 4 * AIR
  const [left, right] = isWide ? [start + AIR, end - AIR] : [middle - HALF, middle + HALF]
  return { figure, left: tenth(left), right: tenth(right) }
}

function placeBands(
  boxes: readonly Box[],
  kind: PlacedBand['kind'],
  ends: (figure: JudgedFigure) => readonly [number, number],
  { y }: FanScales,
): readonly PlacedBand[] {
  const path = boxes.map(({ figure, left, right }) => {
    const [low, high] = ends(figure)
    return `M${left} ${tenth(y(high))}H${right}V${tenth(y(low))}H${left}Z`
  })
  return [{ kind, path: path.join('') }]
}

function placeMiddles(boxes: readonly Box[], { y }: FanScales): readonly PlacedLine[] {
  const path = boxes.map(({ figure, left, right }) => `M${left} ${tenth(y(figure.q50))}H${right}`)
  return [{ kind: 'was', path: path.join('') }]
}

/** From the first held-out figure to the last; of a single one over its box. */
function placeRival(
  boxes: readonly Box[],
  rival: JudgedSeries['rival'],
  { y }: FanScales,
): readonly PlacedLine[] {
  const points = boxes.flatMap(({ figure, left, right }) => {
    const value = rival === undefined ? undefined : figure[rival]
    return value === undefined ? [] : [{ left, right, value }]
  })
  const ends = points.flatMap(
    ({ left, right, value }, at): readonly (readonly [number, number])[] => {
      const [isFirst, isLast] = [at === 0, at === points.length - 1]
      if (isFirst && isLast) return [left - HALF, right + HALF].map((x) => [x, value] as const)
      const middle = (left + right) / 2
      return [[isFirst ? left : isLast ? right : middle, value]]
    },
  )
  const path = line<readonly [number, number]>()
    .digits(1)
    .x(([at]) => at)
    .y(([, value]) => y(value))
  return [{ kind: 'rival', path: path(ends) ?? '' }]
}

/**
 * Where the fitted years end (`until`, in pixels), moved as far as it must be to cut no box that ends or begins there; with a
 * word on each side that has figures.
 */
function placeRule(
  boxes: readonly Box[],
  until: number,
  { plot, words }: { readonly plot: Plot; readonly words: Words },
): Pick<PlacedChart, 'clock' | 'direction'> {
  const [fitted, held] = [words.text('model.fitted-word'), words.text('model.held-word')]
  const ends = boxes.flatMap(({ figure, right }) => (figure.heldOut ? [] : [right]))
  const starts = boxes.flatMap(({ figure, left }) => (figure.heldOut ? [left] : []))
  const word = (text: string, at: number, anchor: 'start' | 'end'): PlacedClock['label'] => ({
    ...{ text, anchor, x: tenth(at), y: plot.top - 10 },
  })
  if (ends.length === 0 || starts.length === 0) {
    const only = ends.length > 0 ? fitted : held
    return { clock: undefined, direction: word(only, plot.left, 'start') }
  }
  const at = tenth(Math.min(Math.max(until, ...ends), ...starts))
  const rule = { x: at, top: plot.top - TOP + 2, bottom: plot.bottom }
  return {
    clock: {
      ...rule,
      date: word(held, at + WORD_AIR, 'start'),
      label: word(fitted, at - WORD_AIR, 'end'),
    },
    direction: undefined,
  }
}
