/** Which events of a lane have a name beside them: the weightiest that fit into its rows. */
import type { EventMark } from './event-mark.ts'
import { placeBar, type PlacedBar } from './place-bar.ts'
import { shortLabel } from './short-label.ts'

/** A mark with the room that it and its name take: `from` to `to` of a row, in pixels. */
export interface NamedMark {
  readonly mark: EventMark
  readonly label: string
  readonly isUnder: boolean
  readonly bar: PlacedBar
  readonly from: number
  readonly to: number
  readonly anchor: 'start' | 'end'
}

/** Where names may stand. */
export interface NameFrame {
  /** Of the picture, in pixels. */
  readonly width: number
  /** From decimal years to pixels. */
  readonly scale: (at: number) => number
}

/** More than this many of a lane never have room for a name. */
const CONSIDERED = 400

/** The heaviest marks whose names fit into so many rows, in order of time. */
export function chooseNames(
  marks: readonly EventMark[],
  frame: NameFrame,
  rows: number,
): readonly NamedMark[] {
  const heaviest = marks.toSorted((a, b) => b.weight - a.weight).slice(0, CONSIDERED)
  return choose(
    heaviest.map((mark) => candidate(mark, frame)),
    rows,
  )
}

function candidate(mark: EventMark, { width: full, scale }: NameFrame): NamedMark {
  const label = shortLabel(mark.title)
  const isKey = mark.isTurning || mark.isArticle
  const bar = placeBar(mark, scale)
  const { x, width } = bar
  const textWidth = label.length * (isKey ? 6.9 : 6.2)
  if (width > 60) {
    const to = Math.max(x + width, x + textWidth)
    const over = to > full
    return {
      mark,
      label,
      bar,
      isUnder: true,
      from: over ? Math.min(x, x + width - textWidth) : x,
      to: (over ? x + width : to) + 10,
      anchor: over ? 'end' : 'start',
    }
  }
  const before = x + width + 9 + textWidth > full
  return {
    mark,
    label,
    bar,
    isUnder: false,
    from: before ? x - textWidth - 10 : x - 4,
    to: before ? x + width + 8 : x + width + 9 + textWidth + 10,
    anchor: before ? 'end' : 'start',
  }
}

/** The heaviest candidates that fit into so many rows, in order of time. */
function choose(candidates: readonly NamedMark[], rows: number): readonly NamedMark[] {
  const chosen: NamedMark[] = []
  for (const one of candidates) {
    const crowd = [one, ...chosen.filter((other) => other.from < one.to && one.from < other.to)]
    // Where any point is covered too often the new one cannot have a row.
    const isFull = crowd.some(
      (point) =>
        crowd.filter((other) => other.from <= point.from && point.from < other.to).length > rows,
    )
    if (!isFull) chosen.push(one)
  }
  return chosen.sort((a, b) => a.from - b.from)
}
