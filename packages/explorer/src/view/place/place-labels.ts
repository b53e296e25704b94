/** Names at the right end of each world, apart from each other, each with a lead to its true height. */
import type { Words } from '../../words/words.ts'
import type { Fan, KeptWorld, Series } from '../chart.ts'
import { medianOf } from '../fan-rows.ts'
import { DRAWN_RUNS, type FanScales } from './place-fan.ts'
import type { PlacedLabel, Plot } from './placed-chart.ts'
import { tenth } from '../round.ts'
import { spreadLabels } from './spread-labels.ts'
import { fitWords, textWidth } from './text-width.ts'
import { worldName } from '../chart-worlds.ts'

/** Room that an end label of one line takes, and one of two. */
const ONE_LINE = 17
const TWO_LINES = 40
/** The first line of a label stays this far below the top of the plot, and its last above the foot. */
const HEAD_ROOM = 4
const FOOT_ROOM = 7
const LEAD_START = 2
const LEAD_LENGTH = 10
/** Air between the lead and the words, and between the words and the edge of the picture. */
const WORD_AIR = 4
const NAME_SIZE = 13
const NOTE_SIZE = 12
/** A note that would have less room than this says nothing. */
const NOTE_ROOM = 100
const NOTE_STEP = 15

/** How end labels are worded: short on a narrow picture, with a note each on the widest. */
export type EndWords = 'none' | 'short' | 'noted'

/** Room at the right for every name that a world may have there, with its lead: names alone, and with notes. */
export function nameRooms(words: Words): NameRooms {
  const names = [words.text('chart.was'), words.text('chart.yours'), worldName('b', words)]
  const notes = [words.text('chart.was-note'), words.text('chart.yours-note', { runs: DRAWN_RUNS })]
  const plain = Math.max(...names.map((name) => textWidth(name, NAME_SIZE, true)))
  const noted = Math.max(
    plain,
    textWidth(words.text('chart.was-model'), NAME_SIZE, true),
    ...notes.map((note) => textWidth(note, NOTE_SIZE)),
  )
  const air = LEAD_START + LEAD_LENGTH + WORD_AIR
  return { plain: Math.ceil(air + plain), noted: Math.ceil(air + noted) }
}

/** Room for end labels, in pixels. */
export interface NameRooms {
  readonly plain: number
  readonly noted: number
}

/** Where end labels stand, and how they are worded. */
export interface EndWish {
  readonly plot: Plot
  /** Width of the whole picture. */
  readonly width: number
  readonly wording: EndWords
  readonly words: Words
}

/** End labels of the world as it was, of yours if it is apart, and of kept ones. */
export function placeEndLabels(
  series: Series,
  { y }: FanScales,
  wish: EndWish,
): readonly PlacedLabel[] {
  const { plot, wording } = wish
  if (wording === 'none') return []
  const ends = endsOf(series, wish).filter((end) => Number.isFinite(end.value))
  const wishes = ends.map((end) => clampTo(y(end.value), plot))
  const rooms = ends.map(({ lines }) => (lines.length > 1 ? TWO_LINES : ONE_LINE))
  const foot = FOOT_ROOM + Math.max(0, ...ends.map(({ lines }) => lines.length - 1)) * NOTE_STEP
  const heights = spreadLabels(wishes, rooms, [plot.top + HEAD_ROOM, plot.bottom - foot])
  return ends.map((end, k) => {
    const at = heights[k] ?? 0
    const from = plot.right + LEAD_START
    const to = from + LEAD_LENGTH
    const lead = `M${String(from)} ${String(tenth(wishes[k] ?? at))}L${String(to)} ${String(tenth(at))}`
    const lines = end.lines.map((text, line) => ({
      x: to + WORD_AIR,
      y: tenth(at + 4 + line * NOTE_STEP),
      text,
      anchor: 'start' as const,
    }))
    return { kind: end.kind, lines, lead }
  })
}

interface End {
  readonly kind: 'was' | 'you' | KeptWorld['key']
  readonly value: number
  readonly lines: readonly string[]
}

function endsOf(
  { base, yours, others = [] }: Series,
  { wording, words, plot, width }: EndWish,
): readonly End[] {
  const isNoted = wording === 'noted'
  const endOf = (kind: End['kind'], fan: Fan, lines: readonly string[]): End => ({
    kind,
    value: medianOf(fan).at(-1) ?? Number.NaN,
    lines,
  })
  const was = isNoted
    ? [words.text('chart.was-model'), words.text('chart.was-note')]
    : [words.text('chart.was')]
  const runs = Math.min(DRAWN_RUNS, yours?.fan.runs.length ?? 0)
  const hasNote = isNoted && runs > 0
  const you = [
    words.text('chart.yours'),
    ...(hasNote ? [words.text('chart.yours-note', { runs })] : []),
  ]
  const room = width - plot.right - LEAD_START - LEAD_LENGTH - 2 * WORD_AIR
  return [
    endOf('was', base, was),
    ...(yours?.partsAt === undefined ? [] : [endOf('you', yours.fan, you)]),
    ...others
      .filter(({ world }) => world.partsAt !== undefined)
      .map(({ key, label, brief, world }) => {
        const note = room < NOTE_ROOM ? [] : [fitWords([label, brief ?? label], NOTE_SIZE, room)]
        return endOf(key, world.fan, [worldName(key, words), ...note])
      }),
  ]
}

function clampTo(y: number, plot: Plot): number {
  return Math.max(plot.top, Math.min(plot.bottom, y))
}
