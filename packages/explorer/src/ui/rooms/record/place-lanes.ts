/**
 * Events to a picture: one lane a theme, time across (desktop) or down (phone). Pixels, no colour.
 *
 * Not every label fits. What is joined to most of the dossier is labelled first; the rest keep their
 * mark, and every event stands in the list under the picture.
 */
import type { EventMark } from './record-data.ts'

/** A stretch of time in decimal years. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}

/** A mark with its label. `x` is where the mark begins, `width` how long a bar is. */
interface PlacedMark {
  readonly id: string
  readonly title: string
  readonly label: string
  readonly shape: 'diamond' | 'tick' | 'bar' | 'underbar'
  readonly isSoft: boolean
  readonly isKey: boolean
  readonly x: number
  readonly y: number
  readonly width: number
  readonly textX: number
  readonly textY: number
  readonly anchor: 'start' | 'end'
}

/** One lane with its events, in pixels. */
interface PlacedLane {
  readonly name: string
  readonly top: number
  readonly height: number
  readonly marks: readonly PlacedMark[]
  /** Marks without a label, on the lane's last row. */
  readonly ticks: readonly { readonly x: number; readonly y: number; readonly width: number }[]
}

/** All lanes under one axis, in pixels. */
export interface PlacedLanes {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly years: readonly { readonly year: number; readonly x: number }[]
  readonly lanes: readonly PlacedLane[]
  readonly clockX: number | undefined
  readonly labelled: number
}

const layout = {
  width: 1200,
  gutter: 124,
  right: 8,
  head: 40,
  row: 18,
  gap: 10,
  rows: 4,
  tickRow: 12,
}

/** The years that the picture shows: those of the article's events, or of all. */
export function laneRange(marks: readonly EventMark[]): TimeRange {
  const named = marks.filter((mark) => mark.isArticle)
  const used = named.length > 1 ? named : marks
  const start = Math.floor(Math.min(...used.map((mark) => mark.start)))
  return { start, end: Math.max(start + 1, Math.ceil(Math.max(...used.map((mark) => mark.end)))) }
}

/** How many marks lie before or after the years that the picture shows. */
export function countOutside(marks: readonly EventMark[], range: TimeRange): number {
  return marks.filter((mark) => mark.end <= range.start || mark.start >= range.end).length
}

/** Lanes with time across, at the full width of a desktop page. */
export function placeLanes(
  marks: readonly EventMark[],
  lanes: readonly string[],
  range: TimeRange,
  clockAt: number | undefined,
): PlacedLanes {
  const scale = (at: number): number => {
    const share = (at - range.start) / (range.end - range.start)
    const across = layout.width - layout.right - layout.gutter
    return round(layout.gutter + Math.min(1, Math.max(0, share)) * across)
  }
  const inside = marks.filter((mark) => mark.end > range.start && mark.start < range.end)
  const placed: PlacedLane[] = []
  let top = layout.head
  for (const name of lanes) {
    const own = inside.filter((mark) => mark.lane === name)
    if (own.length === 0) continue
    const lane = placeLane(name, own, top, scale)
    placed.push(lane)
    top += lane.height
  }
  const years = Array.from({ length: range.end - range.start + 1 }, (_, at) => range.start + at)
  return {
    width: layout.width,
    height: top + 4,
    left: layout.gutter,
    years: years.map((year) => ({ year, x: scale(year) })),
    lanes: placed,
    clockX: clockAt === undefined ? undefined : scale(clockAt),
    labelled: placed.reduce((sum, lane) => sum + lane.marks.length, 0),
  }
}

interface Candidate {
  readonly mark: EventMark
  readonly label: string
  readonly shape: PlacedMark['shape']
  readonly x: number
  readonly width: number
  readonly from: number
  readonly to: number
  readonly anchor: 'start' | 'end'
}

function placeLane(
  name: string,
  marks: readonly EventMark[],
  top: number,
  scale: (at: number) => number,
): PlacedLane {
  const candidates = marks.map((mark) => candidate(mark, scale))
  const chosen = choose(candidates, layout.rows)
  const rowEnds: number[] = []
  const placed = chosen.map((one) => {
    let row = rowEnds.findIndex((end) => end <= one.from)
    if (row === -1) row = rowEnds.length
    rowEnds[row] = one.to
    return placedMark(one, top + layout.gap / 2 + row * layout.row)
  })
  const rest = candidates.filter((one) => !chosen.includes(one))
  const rowsHeight = Math.max(1, rowEnds.length) * layout.row
  const tickY = top + layout.gap / 2 + rowsHeight + 3
  return {
    name,
    top,
    height: layout.gap + rowsHeight + (rest.length > 0 ? layout.tickRow : 0),
    marks: placed,
    ticks: rest.map((one) => ({ x: one.x, y: tickY, width: Math.max(1.5, one.width) })),
  }
}

function candidate(mark: EventMark, scale: (at: number) => number): Candidate {
  const label = shortLabel(mark.title)
  const isKey = mark.isTurning || mark.isArticle
  const x = scale(mark.start)
  const width = mark.isDay || mark.isTurning ? 0 : round(scale(mark.end) - x)
  const textWidth = label.length * (isKey ? 6.6 : 6.1)
  if (width > 60) {
    const to = Math.max(x + width, x + textWidth)
    const over = to > layout.width
    return {
      mark,
      label,
      shape: 'underbar',
      x,
      width,
      from: over ? Math.min(x, x + width - textWidth) : x,
      to: (over ? x + width : to) + 10,
      anchor: over ? 'end' : 'start',
    }
  }
  const before = x + width + 9 + textWidth > layout.width
  return {
    mark,
    label,
    shape: mark.isTurning ? 'diamond' : width > 3 ? 'bar' : 'tick',
    x,
    width,
    from: before ? x - textWidth - 10 : x - 4,
    to: before ? x + width + 8 : x + width + 9 + textWidth + 10,
    anchor: before ? 'end' : 'start',
  }
}

/** The heaviest candidates that fit into so many rows, in order of time. */
function choose(candidates: readonly Candidate[], rows: number): readonly Candidate[] {
  const chosen: Candidate[] = []
  for (const one of [...candidates].sort((a, b) => b.mark.weight - a.mark.weight)) {
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

function placedMark(one: Candidate, y: number): PlacedMark {
  const isUnder = one.shape === 'underbar'
  const end = one.x + one.width
  const textX = isUnder
    ? one.anchor === 'start'
      ? one.x
      : end
    : one.anchor === 'start'
      ? end + 9
      : one.x - 8
  return {
    id: one.mark.id,
    title: one.mark.title,
    label: one.label,
    shape: one.shape,
    isSoft: one.mark.isSoft,
    isKey: one.mark.isTurning || one.mark.isArticle,
    x: one.x,
    y,
    width: one.width,
    textX: round(textX),
    textY: y + (isUnder ? 11 : 13),
    anchor: one.anchor,
  }
}

/** A label that fits a lane: the title's first words. */
export function shortLabel(title: string): string {
  const words = title.replace(/\s*\(.*\)$/, '').split(' ')
  let count = words.length
  while (count > 1 && words.slice(0, count).join(' ').length > 29) count -= 1
  if (count === words.length) return words.join(' ')
  while (count > 1 && (words[count - 1] ?? '').replace(/\W/g, '').length <= 3) count -= 1
  return `${words
    .slice(0, count)
    .join(' ')
    .replace(/[,;:]$/, '')}…`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
