/** A reader's drawn line as a path: through its years, as a hand would. */
import { curveMonotoneX, line } from 'd3-shape'
import type { ChartPoint, Guess } from '../guess.ts'
import type { FanScales } from './place-fan.ts'
import type { PlacedLine, Plot } from './placed-chart.ts'
import type { Domain, TimeWindow } from '../chart-domain.ts'

/** The line; none where nothing is drawn. */
export function placeGuess(guess: Guess | undefined, { x, y }: FanScales): readonly PlacedLine[] {
  if (guess === undefined) return []
  const drawn = guess.times
    .map((time, k) => ({ time, value: guess.values[k] ?? Number.NaN }))
    .filter(({ value }) => Number.isFinite(value))
  if (drawn.length === 0) return []
  const path = line<ChartPoint>()
    .digits(1)
    .curve(curveMonotoneX)
    .x(({ time }) => x(time))
    .y(({ value }) => y(value))
  return [{ kind: 'guess', path: path([guess.start, ...drawn]) ?? '' }]
}

/** The point of a chart under a pixel of its picture; outside the plot it is the nearest of its edge. */
export function pointAtPixel(
  pixel: { readonly x: number; readonly y: number },
  plot: Plot,
  window: TimeWindow,
  domain: Domain,
): ChartPoint {
  const share = (at: number, from: number, to: number): number =>
    Math.max(0, Math.min(1, (at - from) / (to - from)))
  const right = share(pixel.x, plot.left, plot.right)
  const up = share(pixel.y, plot.bottom, plot.top)
  return {
    time: window[0] + right * (window[1] - window[0]),
    value: domain[0] + up * (domain[1] - domain[0]),
  }
}
