import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../words/words-fixture.ts'
import type { Words } from '../../words/words.ts'
import { chartDomain, timeWindow } from '../chart-domain.ts'
import { CHART, makeFan, TIMES } from '../chart-fixture.ts'
import { markTime, type KeptWorld, type Moment, type RecordMark, type Series } from '../chart.ts'
import { areOver, boxOf, isWithin, type Box } from './place-boxes.ts'
import { placeChart, type ChartFrame } from './place-chart.ts'
import type { PlacedChart, PlacedText } from './placed-chart.ts'

/** A walk of a median, some of whose steps are wide. */
const walk = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 12, maxLength: 12 })
const world = fc.record({
  walk,
  spread: fc.double({ min: 0, max: 3, noNaN: true }),
  partsAt: fc.integer({ min: 0, max: TIMES.length - 2 }),
})

const fanOf = ({ walk: steps, spread }: { walk: readonly number[]; spread: number }) => {
  const heights = steps.map((_, k) => steps.slice(0, k + 1).reduce((sum, step) => sum + step, 5))
  return makeFan((time) => heights[Math.min(11, Math.floor(time - 1900))] ?? 0, spread)
}

const mark: fc.Arbitrary<RecordMark> = fc.record({
  kind: fc.constant('point' as const),
  time: fc.double({ min: 1899, max: 1910, noNaN: true }),
  value: fc.double({ min: 0, max: 20, noNaN: true }),
  low: fc.option(fc.double({ min: 0, max: 5, noNaN: true }), { nil: undefined }),
  high: fc.option(fc.double({ min: 15, max: 40, noNaN: true }), { nil: undefined }),
  isMemory: fc.boolean(),
})

const LABELS = ['fish: none', 'spring tide and 3 more', 'прилив: весенний, и ещё 2']

const someSeries: fc.Arbitrary<Series> = fc
  .record({
    base: world,
    yours: fc.option(world, { nil: undefined }),
    ghost: fc.option(world, { nil: undefined }),
    others: fc.array(fc.record({ world, label: fc.constantFrom(...LABELS) }), { maxLength: 2 }),
    record: fc.array(mark, { maxLength: 12 }),
  })
  .map(({ base, yours, ghost, others, record }) => ({
    times: TIMES,
    base: fanOf(base),
    yours: yours && { fan: fanOf(yours), partsAt: yours.partsAt },
    ghost: ghost && fanOf(ghost).quantiles[2],
    record: record.toSorted((left, right) => markTime(left) - markTime(right)),
    others: others.map((one, k): KeptWorld => ({
      key: k === 0 ? 'b' : 'c',
      label: one.label,
      world: { fan: fanOf(one.world), partsAt: one.world.partsAt },
    })),
  }))

const MOMENTS: readonly Moment[] = [
  { date: '1901-05-01', label: 'The gate is built', event: undefined },
  { date: '1901-11-01', label: 'Первое закрытие шлюза', event: undefined },
  { date: '1907-08-09', label: 'The storm', event: undefined },
]

const clock = fc.record({
  date: fc.integer({ min: 1900, max: 1909 }).map((year) => `${String(year)}-09-30`),
  label: fc.constantFrom('', 'the flood', 'большое наводнение в гавани'),
  isTold: fc.boolean(),
})

const units = [
  { unit: 'g/l', direction: 'saltier ↑' },
  { unit: 'по шкале экспертов', direction: 'свободнее ↑' },
]

interface NamedBox {
  readonly name: string
  readonly box: Box
}

/** Boxes of everything that is named: worlds, record, clock, direction, years, turning points. */
function boxesOf(chart: PlacedChart): readonly NamedBox[] {
  const box = (name: string, text: PlacedText, size: number, isStrong = false): NamedBox => ({
    name: `${name} "${text.text}"`,
    box: boxOf(text, size, isStrong),
  })
  const { clock: hand, direction, labels, moments, ticks, plot } = chart
  return [
    ...labels.flatMap(({ kind, lines }) =>
      lines.map((line, k) =>
        k === 0 ? box(kind, line, 13, kind !== 'before') : box(`note of ${kind}`, line, 12),
      ),
    ),
    ...(hand?.date === undefined ? [] : [box('date', hand.date, 13, true)]),
    ...(hand?.label === undefined ? [] : [box('event', hand.label, 12)]),
    ...(direction === undefined ? [] : [box('direction', direction, 12)]),
    ...moments.flatMap(({ name }) => (name === undefined ? [] : [box('moment', name, 12)])),
    ...ticks.map(({ x, label }) =>
      box('year', { x, y: plot.bottom + 17, text: label, anchor: 'middle' }, 12),
    ),
  ]
}

function collisionsOf(boxes: readonly NamedBox[]): readonly string[] {
  return boxes.flatMap((one, k) =>
    boxes
      .slice(k + 1)
      .filter((other) => areOver(one.box, other.box))
      .map((other) => `${one.name} and ${other.name}`),
  )
}

function outsideOf(boxes: readonly NamedBox[], { width, height }: PlacedChart): readonly string[] {
  const picture = { left: 0, right: width, top: 0, bottom: height }
  return boxes.filter(({ box }) => !isWithin(box, picture)).map(({ name }) => name)
}

const layouts: readonly Pick<ChartFrame, 'layout' | 'width'>[] = [
  { layout: 'large', width: 350 },
  { layout: 'large', width: 390 },
  { layout: 'large', width: 604 },
  { layout: 'front', width: 350 },
  { layout: 'front', width: 604 },
  { layout: 'front', width: 866 },
]
const languages: readonly (readonly [string, Words])[] = [
  ['English', ENGLISH],
  ['Russian', RUSSIAN],
]

describe.each(languages)('the words of a picture in %s', (_, words) => {
  it.each(layouts)('never lie on each other nor leave it: $layout, $width wide', (frame) => {
    fc.assert(
      fc.property(someSeries, clock, fc.constantFrom(...units), (series, wish, unit) => {
        const chart = placeChart(
          series,
          { ...CHART, ...unit },
          {
            ...frame,
            domain: chartDomain(series),
            window: timeWindow(TIMES, series.record),
            clock: wish,
            moments: MOMENTS,
            leverDates: [],
            gutter: undefined,
          },
          words,
        )
        const boxes = boxesOf(chart)
        expect(collisionsOf(boxes)).toEqual([])
        expect(outsideOf(boxes, chart)).toEqual([])
      }),
      { seed: 53, numRuns: 150 },
    )
  })
})
