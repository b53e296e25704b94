/** The same lanes on a phone: time runs down the page, lanes are columns, names stand at the right. */
import type { Words } from '../../../words/words.ts'
import type { EventMark } from './event-mark.ts'
import { laneTicks } from './lane-ticks.ts'
import { isInside } from './lane-window.ts'
import { placeBar, type PlacedBar } from './place-bar.ts'
import type { LaneWish } from './place-lanes.ts'
import { shortLabel } from './short-label.ts'

/** An event with its name at the right. */
interface DownMark {
  readonly mark: EventMark
  readonly label: string
  readonly isKey: boolean
  readonly x: number
  readonly y: number
}

/** Lanes side by side for narrow screens, in pixels. */
export interface DownLanes {
  readonly width: number
  readonly height: number
  readonly head: number
  readonly labelX: number
  readonly ticks: readonly { readonly text: string; readonly y: number }[]
  readonly columns: readonly { readonly name: string; readonly x: number }[]
  /** Every event in its column. */
  readonly bars: readonly {
    readonly x: number
    readonly isTurning: boolean
    readonly bar: PlacedBar
  }[]
  readonly marks: readonly DownMark[]
  readonly clock: { readonly y: number; readonly label: string } | undefined
  readonly shown: number
  readonly named: number
}

const layout = { head: 116, foot: 8, left: 44, column: 15, label: 15 }

/** Room over and under the stretch of time. */
export const DOWN_MARGINS: { readonly top: number; readonly bottom: number } = {
  top: layout.head,
  bottom: layout.foot,
}

/** Places all marks of a stretch on `height` pixels; names go to the heaviest that have room. */
export function placeLanesDown(
  marks: readonly EventMark[],
  wish: Omit<LaneWish, 'judged'> & { readonly height: number },
  words: Words,
): DownLanes {
  const { range, width, height } = wish
  const along = height - layout.head - layout.foot
  const scale = (at: number): number => {
    const held = Math.min(range.end, Math.max(range.start, at))
    const share = (held - range.start) / (range.end - range.start)
    return Math.round((layout.head + share * along) * 10) / 10
  }
  const inside = marks.filter((mark) => isInside(mark, range))
  const columns = wish.lanes.map(({ slug, name }, at) => ({
    slug,
    name,
    x: layout.left + at * layout.column,
  }))
  const columnX = new Map(columns.map(({ slug, x }) => [slug, x]))
  const labelX = layout.left + columns.length * layout.column + 14
  const room = Math.floor((width - labelX) / 6.2)
  const named = nameable(inside, scale)
  const { clock } = wish
  const isClockSeen = clock !== undefined && clock.at >= range.start && clock.at <= range.end
  return {
    width,
    height,
    head: layout.head,
    labelX,
    ticks: laneTicks(range, along, words).map(({ at, text }) => ({ text, y: scale(at) })),
    columns,
    bars: oneAPixel(inside, scale).map((mark) => ({
      x: columnX.get(mark.lane) ?? layout.left,
      isTurning: mark.isTurning,
      bar: placeBar(mark, scale),
    })),
    marks: named.map((mark) => {
      const label = shortLabel(mark.title)
      return {
        mark,
        label: label.length > room ? `${label.slice(0, room - 1)}…` : label,
        isKey: mark.isTurning || mark.isArticle,
        x: columnX.get(mark.lane) ?? layout.left,
        y: scale(mark.start),
      }
    }),
    clock: isClockSeen ? { y: scale(clock.at), label: clock.label } : undefined,
    shown: inside.length,
    named: named.length,
  }
}

/** Events of one lane that begin on the same pixel are drawn once. */
function oneAPixel(
  marks: readonly EventMark[],
  scale: (at: number) => number,
): readonly EventMark[] {
  const found = new Map<string, EventMark>()
  for (const mark of marks) {
    const key = `${mark.lane} ${Math.round(scale(mark.start))}`
    const known = found.get(key)
    if (known === undefined || mark.end > known.end || mark.isTurning) found.set(key, mark)
  }
  return [...found.values()]
}

/** The heaviest marks whose names do not touch. */
function nameable(
  marks: readonly EventMark[],
  scale: (at: number) => number,
): readonly EventMark[] {
  const taken = new Map<number, number[]>()
  const chosen: EventMark[] = []
  for (const mark of marks.toSorted((a, b) => b.weight - a.weight)) {
    const y = scale(mark.start)
    const slot = Math.floor(y / layout.label)
    const near = [slot - 1, slot, slot + 1].flatMap((one) => taken.get(one) ?? [])
    if (near.some((other) => Math.abs(other - y) < layout.label)) continue
    taken.set(slot, [...(taken.get(slot) ?? []), y])
    chosen.push(mark)
  }
  return chosen.sort((a, b) => a.start - b.start)
}
