/** From what a chart draws to where it is drawn. */
import type { Words } from '../../words/words.ts'
import { linearScale } from './linear-scale.ts'
import { yearsOfDate } from '../calendar.ts'
import type { Domain, TimeWindow } from '../chart-domain.ts'
import { measureChart, type ChartLayout } from './chart-measures.ts'
import type { ChartHead, Moment, Series } from '../chart.ts'
import type { Guess } from '../guess.ts'
import { gutterFor, placeGridlines, placeYears } from './place-axis.ts'
import { placeBeforeLabel, placeRecordLabel, type CalloutWish } from './place-callouts.ts'
import { placeClock, placeDirection, type ClockWish } from './place-clock.ts'
import { placeFans, type FanScales } from './place-fan.ts'
import { nameRooms, placeEndLabels } from './place-labels.ts'
import { placeGuess } from './place-guess.ts'
import { placeMoments } from './place-moments.ts'
import { placeRecord } from './place-record.ts'
import type { PlacedChart, PlacedLabel, Plot } from './placed-chart.ts'
import { tenth } from '../round.ts'

/** The frame that a chart is put into; charts that are compared share theirs. */
export interface ChartFrame {
  readonly layout: ChartLayout
  /** Width of the picture in pixels. */
  readonly width: number
  readonly domain: Domain
  readonly window: TimeWindow
  readonly clock: ClockWish | undefined
  readonly moments: readonly Moment[]
  /** ISO dates from which moved levers act. */
  readonly leverDates: readonly string[]
  /** Room for numbers at the left; undefined: as much as this chart's own need. */
  readonly gutter: number | undefined
  /** All runs of your world, for showing one at a time, in place of the first twelve. */
  readonly hasAllRuns?: boolean
  /** A line that the reader drew; absent outside of a guess. */
  readonly guess?: Guess | undefined
}

/** A lever's date this near to where the worlds part, in pixels, needs no tick of its own. */
const TICK_APART = 3

/** A picture is never narrower than this, in pixels, even while its column is folded away. */
const LEAST = 240
const LEAST_SMALL = 96

/** Places a chart: pixels, no colour; labels already apart. */
export function placeChart(
  series: Series,
  chart: Pick<ChartHead, 'unit' | 'direction'>,
  frame: ChartFrame,
  words: Words,
): PlacedChart {
  const { layout, domain, window, clock: wish } = frame
  const width = Math.max(layout === 'small' ? LEAST_SMALL : LEAST, frame.width)
  const isClockTold = wish?.isTold ?? false
  const gutter = frame.gutter ?? chartGutter(layout, domain, words)
  const hasNames = (series.others ?? []).length > 0
  const names = { hasNames, nameRooms: nameRooms(words) }
  const measures = measureChart(layout, { width, gutter, isClockTold, ...names })
  const { plot, height } = measures
  const x = linearScale(window, [plot.left, plot.right])
  const y = linearScale(domain, [plot.bottom, plot.top])
  const scales: FanScales = { x, y }
  const isSmall = layout === 'small'
  const runs = frame.hasAllRuns === true ? Infinity : measures.runs
  const fans = placeFans(series, scales, { runs, hasKeptEdges: !isSmall })
  const clock = wish === undefined ? undefined : placeClock(wish, x, { plot, width }, words)
  const direction = [chart.unit, chart.direction].filter((word) => word !== '').join(', ')
  const inner = isSmall ? [] : placeInnerLabels(series, scales, { plot, clockX: clock?.x, words })
  const ends = { plot, width, wording: measures.endWords, words }
  return {
    width,
    height,
    plot,
    gridlines: placeGridlines(domain, y, measures.gridlines, words),
    ticks: placeYears(window, x),
    direction: placeDirection(isSmall ? [] : [direction, chart.direction], plot, clock),
    bands: fans.bands,
    lines: [...fans.lines, ...placeGuess(frame.guess, scales)],
    branch: isSmall ? undefined : fans.branch,
    leverTicks: placeLeverTicks(frame.leverDates, fans.branch?.x, x, plot),
    clock,
    marks: placeRecord(series.record, scales, plot, measures.marks),
    labels: [...placeEndLabels(series, scales, ends), ...inner],
    moments: measures.hasMoments ? placeMoments(frame.moments, x, plot, width) : [],
  }
}

function placeInnerLabels(
  series: Series,
  scales: FanScales,
  wish: Omit<CalloutWish, 'taken'>,
): readonly PlacedLabel[] {
  const record = placeRecordLabel(series, scales, { ...wish, taken: [] })
  const taken = record === undefined ? [] : [record]
  const before = placeBeforeLabel(series, scales, { ...wish, taken })
  return before === undefined ? taken : [...taken, before]
}

/** Room that the numbers of a chart need at the left. */
export function chartGutter(layout: ChartLayout, domain: Domain, words: Words): number {
  const { gridlines } = measureChart(layout, {
    width: 600,
    gutter: 0,
    isClockTold: false,
    hasNames: false,
    nameRooms: { plain: 0, noted: 0 },
  })
  return gutterFor(domain, gridlines, words)
}

/** Ticks on the axis for levers that act before their world is seen to part. */
function placeLeverTicks(
  dates: readonly string[],
  branchX: number | undefined,
  x: (years: number) => number,
  plot: Plot,
): readonly number[] {
  const places = dates.map((date) => tenth(x(yearsOfDate(date))))
  return [...new Set(places)].filter(
    (at) =>
      at >= plot.left &&
      at <= plot.right &&
      (branchX === undefined || Math.abs(at - branchX) > TICK_APART),
  )
}
