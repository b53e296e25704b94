/** The same lanes on a phone: time runs down the page, lanes are columns, labels stand at the right. */
import { shortLabel } from './place-lanes.ts'
import type { TimeRange } from './place-lanes.ts'
import type { EventMark } from './record-data.ts'

/** An event in a lane that runs downwards, in pixels. */
interface DownMark {
  readonly id: string
  readonly title: string
  readonly label: string
  readonly isKey: boolean
  readonly x: number
  readonly y: number
  readonly labelY: number
}

/** Lanes side by side for narrow screens, in pixels. */
export interface DownLanes {
  readonly width: number
  readonly height: number
  readonly head: number
  readonly labelX: number
  readonly years: readonly { readonly text: string; readonly y: number }[]
  readonly columns: readonly { readonly name: string; readonly x: number }[]
  /** Every event in its column. */
  readonly bars: readonly {
    readonly x: number
    readonly y: number
    readonly height: number
    readonly isTurning: boolean
  }[]
  readonly marks: readonly DownMark[]
  readonly clockY: number | undefined
}

const layout = { width: 350, head: 116, left: 40, column: 15, year: 118, label: 15 }

/** Places all marks of `range`; labels go to the heaviest that have room. */
export function placeLanesDown(
  marks: readonly EventMark[],
  lanes: readonly string[],
  range: TimeRange,
  clockAt: number | undefined,
): DownLanes {
  const scale = (at: number): number => {
    const held = Math.min(range.end, Math.max(range.start, at))
    return Math.round((layout.head + (held - range.start) * layout.year) * 10) / 10
  }
  const inside = marks.filter((mark) => mark.end > range.start && mark.start < range.end)
  const columns = lanes
    .filter((name) => inside.some((mark) => mark.lane === name))
    .map((name, at) => ({ name, x: layout.left + at * layout.column }))
  const columnX = (lane: string): number =>
    columns.find((one) => one.name === lane)?.x ?? layout.left
  const labelX = layout.left + columns.length * layout.column + 14
  const room = Math.floor((layout.width - labelX) / 6.1)
  const years = Array.from({ length: range.end - range.start + 1 }, (_, at) => range.start + at)
  return {
    width: layout.width,
    height: scale(range.end) + 8,
    head: layout.head,
    labelX,
    years: years.map((year) => ({
      text: `’${String(year % 100).padStart(2, '0')}`,
      y: scale(year),
    })),
    columns,
    bars: inside.map((mark) => ({
      x: columnX(mark.lane),
      y: scale(mark.start),
      height: Math.max(2.5, scale(mark.end) - scale(mark.start)),
      isTurning: mark.isTurning,
    })),
    marks: labelled(inside, scale).map((mark) => {
      const label = shortLabel(mark.title)
      return {
        id: mark.id,
        title: mark.title,
        label: label.length > room ? `${label.slice(0, room - 1)}…` : label,
        isKey: mark.isTurning || mark.isArticle,
        x: columnX(mark.lane),
        y: scale(mark.start),
        labelY: scale(mark.start),
      }
    }),
    clockY: clockAt === undefined ? undefined : scale(clockAt),
  }
}

function labelled(
  marks: readonly EventMark[],
  scale: (at: number) => number,
): readonly EventMark[] {
  const chosen: EventMark[] = []
  for (const mark of [...marks].sort((a, b) => b.weight - a.weight)) {
    const y = scale(mark.start)
    if (chosen.every((other) => Math.abs(scale(other.start) - y) >= layout.label)) chosen.push(mark)
  }
  return chosen.sort((a, b) => a.start - b.start)
}
