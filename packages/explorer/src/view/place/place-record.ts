/** Figures of the record as dots, whiskers and bars. */
import { unreachable } from '@thaw/core'
import { markTime, type RecordMark } from '../chart.ts'
import type { FanScales } from './place-fan.ts'
import type { PlacedMark, Plot } from './placed-chart.ts'
import { tenth } from '../round.ts'

/** Radius of a dot, and of a hollow one; half the cap of a whisker. */
export interface MarkSize {
  readonly dot: number
  readonly hollow: number
  readonly cap: number
}

/** Marks of the record inside a plot; whiskers first, so that dots stand on them. */
export function placeRecord(
  record: readonly RecordMark[],
  scales: FanScales,
  plot: Plot,
  size: MarkSize,
): readonly PlacedMark[] {
  const whiskers = record.flatMap((mark) => placeWhisker(mark, scales, plot, size))
  return [...whiskers, ...record.map((mark) => placeMark(mark, scales, plot, size))]
}

function placeMark(mark: RecordMark, { x, y }: FanScales, plot: Plot, size: MarkSize): PlacedMark {
  switch (mark.kind) {
    case 'point': {
      const radius = mark.isMemory ? size.hollow : size.dot
      const at = { x: tenth(x(mark.time)), y: tenth(y(mark.value)) }
      return { kind: 'dot', ...at, radius, isMemory: mark.isMemory }
    }
    case 'bar': {
      const from = Math.max(plot.left, x(mark.start))
      const width = tenth(Math.min(plot.right, x(mark.end)) - from)
      return {
        kind: 'bar',
        x: tenth(from),
        y: tenth(y(mark.value)),
        width,
        isMemory: mark.isMemory,
      }
    }
    default:
      return unreachable(mark)
  }
}

function placeWhisker(
  mark: RecordMark,
  { x, y }: FanScales,
  plot: Plot,
  { cap }: MarkSize,
): readonly PlacedMark[] {
  if (mark.low === undefined && mark.high === undefined) return []
  const at = tenth(x(markTime(mark)))
  const [top, foot] = [y(mark.high ?? mark.value), y(mark.low ?? mark.value)].map(tenth)
  if (top === undefined || foot === undefined || foot - top < 1) return []
  const [left, right] = [tenth(at - cap), tenth(at + cap)]
  const isAbove = top < plot.top - 0.5
  const isBelow = foot > plot.bottom + 0.5
  const [upper, lower] = [isAbove ? plot.top : top, isBelow ? plot.bottom : foot]
  const head = isAbove
    ? `M${String(left)} ${String(upper + cap)}L${String(at)} ${String(upper)}L${String(right)} ${String(upper + cap)}`
    : `M${String(left)} ${String(upper)}H${String(right)}`
  const tail = isBelow
    ? `M${String(left)} ${String(lower - cap)}L${String(at)} ${String(lower)}L${String(right)} ${String(lower - cap)}`
    : `M${String(left)} ${String(lower)}H${String(right)}`
  return [
    { kind: 'whisker', path: `${head}M${String(at)} ${String(upper)}V${String(lower)}${tail}` },
  ]
}
