/**
 * Events to a picture: one lane a theme, time across. Pixels, no colour.
 *
 * Not every name fits. What is joined to most of the dossier is named first; the rest keep a stroke,
 * which is higher where it stands for many. Every event stands in the list beside the picture.
 */
import type { Words } from '../../../words/words.ts'
import type { ClaimChip } from '../claim-lines.ts'
import { tenth } from '../../../view/round.ts'
import { chooseNames, type NamedMark, type NameFrame } from './choose-names.ts'
import type { EventMark, Lane } from './event-mark.ts'
import { laneTicks } from './lane-ticks.ts'
import { isInside, type TimeRange } from './lane-window.ts'
import type { PlacedLane, PlacedLanes, PlacedMark, PlacedStroke } from './placed-lanes.ts'

/** What is drawn, and on how much room. */
export interface LaneWish {
  readonly lanes: readonly Lane[]
  readonly range: TimeRange
  /** Pixels. */
  readonly width: number
  /** The clock, in decimal years, and what it says; undefined where there is none. */
  readonly clock: { readonly at: number; readonly label: string } | undefined
  /** Dates of the judged text, to be marked with its verdict over the lanes. */
  readonly judged: readonly { readonly at: number; readonly chief: ClaimChip | undefined }[]
}

const layout = { gutter: 124, right: 8, head: 48, row: 18, gap: 10, rows: 4, strokeRow: 14 }
/** Strokes nearer than this are one. */
const STROKE_STEP = 2

/** Room of the lanes' names at the left, and what is left free at the right. */
export const LANE_MARGINS: { readonly left: number; readonly right: number } = {
  left: layout.gutter,
  right: layout.right,
}

/** Lanes with time across. */
export function placeLanes(marks: readonly EventMark[], wish: LaneWish, words: Words): PlacedLanes {
  const { range, width } = wish
  const across = width - layout.right - layout.gutter
  const scale = (at: number): number => {
    const share = (at - range.start) / (range.end - range.start)
    return tenth(layout.gutter + Math.min(1, Math.max(0, share)) * across)
  }
  const inside = marks.filter((mark) => isInside(mark, range))
  const byLane = new Map<string, EventMark[]>(wish.lanes.map(({ slug }) => [slug, []]))
  for (const mark of inside) byLane.get(mark.lane)?.push(mark)
  const placed: PlacedLane[] = []
  let top = layout.head
  for (const { slug, name } of wish.lanes) {
    const own = byLane.get(slug) ?? []
    const lane = placeLane(name, own, { top, width, scale })
    placed.push(lane)
    top += lane.height
  }
  const isSeen = (at: number): boolean => at >= range.start && at <= range.end
  return {
    width,
    height: top + 4,
    left: layout.gutter,
    ticks: laneTicks(range, across, words).map(({ at, text }) => ({ x: scale(at), text })),
    judged: wish.judged.flatMap(({ at, chief }) =>
      chief === undefined || !isSeen(at) ? [] : [{ x: scale(at), claim: chief }],
    ),
    lanes: placed,
    clock:
      wish.clock === undefined || !isSeen(wish.clock.at)
        ? undefined
        : { x: scale(wish.clock.at), label: wish.clock.label },
    shown: inside.length,
    named: placed.reduce((sum, lane) => sum + lane.marks.length, 0),
  }
}

interface LaneFrame extends NameFrame {
  readonly top: number
}

function placeLane(name: string, marks: readonly EventMark[], frame: LaneFrame): PlacedLane {
  const { top, scale } = frame
  const chosen = chooseNames(marks, frame, layout.rows)
  const rowEnds: number[] = []
  const placed = chosen.map((one) => {
    let row = rowEnds.findIndex((end) => end <= one.from)
    if (row === -1) row = rowEnds.length
    rowEnds[row] = one.to
    return placedMark(one, top + layout.gap / 2 + row * layout.row)
  })
  const named = new Set(chosen.map(({ mark }) => mark))
  const rest = marks.filter((mark) => !named.has(mark))
  const rowsHeight = Math.max(1, rowEnds.length) * layout.row
  return {
    name,
    top,
    height: layout.gap + rowsHeight + (rest.length > 0 ? layout.strokeRow : 0),
    marks: placed,
    strokeBase: top + layout.gap / 2 + rowsHeight + layout.strokeRow - 4,
    strokes: placeStrokes(rest, scale),
  }
}

/** Strokes at the same place are one; its height grows with how many events it stands for. */
function placeStrokes(
  marks: readonly EventMark[],
  scale: (at: number) => number,
): readonly PlacedStroke[] {
  const found = new Map<number, { count: number; end: number }>()
  for (const { start, end } of marks) {
    const x = Math.round(scale(start) / STROKE_STEP) * STROKE_STEP
    const known = found.get(x) ?? { count: 0, end: x }
    found.set(x, { count: known.count + 1, end: Math.max(known.end, scale(end)) })
  }
  return [...found].map(([x, { count, end }]) => ({
    x,
    width: tenth(Math.max(1.5, end - x)),
    height: Math.min(10, 3 + Math.round(2 * Math.log2(count))),
  }))
}

function placedMark(one: NamedMark, y: number): PlacedMark {
  const { mark, label, bar, isUnder, anchor } = one
  const end = bar.x + bar.width
  const textX = isUnder
    ? anchor === 'start'
      ? bar.x
      : end
    : anchor === 'start'
      ? end + 9
      : bar.x - 8
  return {
    mark,
    label,
    isKey: mark.isTurning || mark.isArticle,
    bar: mark.isTurning ? undefined : bar,
    x: bar.x,
    y,
    isUnder,
    textX: tenth(textX),
    textY: y + (isUnder ? 11 : 13),
    anchor,
  }
}
