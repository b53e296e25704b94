/** Names at the right end of each world, apart from each other, each with a lead to its true height. */
import type { Words } from '../words/words.ts'
import type { Series } from './chart.ts'
import { medianOf } from './fan-rows.ts'
import { DRAWN_RUNS, type FanScales } from './place-fan.ts'
import type { PlacedLabel, Plot } from './placed-chart.ts'
import { tenth } from './round.ts'
import { spreadLabels } from './spread-labels.ts'

/** Distance of end labels of one line, and of two. */
const ONE_LINE = 17
const TWO_LINES = 40
const LEAD_START = 2
const LEAD_LENGTH = 10
const NOTE_STEP = 15

/** How end labels are worded: short on a narrow picture, with a note each on the widest. */
export type EndWords = 'none' | 'short' | 'noted'

/** Where end labels stand, and how they are worded. */
export interface EndWish {
  readonly plot: Plot
  readonly wording: EndWords
  readonly words: Words
}

/** End labels of the world as it was and of yours, if it is apart. */
export function placeEndLabels(
  series: Series,
  { y }: FanScales,
  { plot, wording, words }: EndWish,
): readonly PlacedLabel[] {
  if (wording === 'none') return []
  const ends = endsOf(series, wording, words).filter((end) => Number.isFinite(end.value))
  const wishes = ends.map((end) => clampTo(y(end.value), plot))
  const [gap, foot] = wording === 'noted' ? [TWO_LINES, NOTE_STEP] : [ONE_LINE, 0]
  const heights = spreadLabels(wishes, gap, [plot.top + 4, plot.bottom - foot])
  return ends.map((end, k) => {
    const at = heights[k] ?? 0
    const wish = wishes[k] ?? at
    const [from, to] = [plot.right + LEAD_START, plot.right + LEAD_START + LEAD_LENGTH]
    const lead = `M${String(from)} ${String(tenth(wish))}L${String(to)} ${String(tenth(at))}`
    const lines = end.lines.map((text, line) => ({
      x: to + 4,
      y: tenth(at + 4 + line * NOTE_STEP),
      text,
      anchor: 'start' as const,
    }))
    return { kind: end.kind, lines, lead }
  })
}

interface End {
  readonly kind: 'was' | 'you'
  readonly value: number
  readonly lines: readonly string[]
}

function endsOf({ base, yours }: Series, wording: EndWords, words: Words): readonly End[] {
  const isNoted = wording === 'noted'
  const was: End = {
    kind: 'was',
    value: medianOf(base).at(-1) ?? Number.NaN,
    lines: isNoted
      ? [words.text('chart.was-model'), words.text('chart.was-note')]
      : [words.text('chart.was')],
  }
  if (yours?.partsAt === undefined) return [was]
  const runs = Math.min(DRAWN_RUNS, yours.fan.runs.length)
  const yourWorld = words.text('chart.yours')
  const you: End = {
    kind: 'you',
    value: medianOf(yours.fan).at(-1) ?? Number.NaN,
    lines:
      isNoted && runs > 0 ? [yourWorld, words.text('chart.yours-note', { runs })] : [yourWorld],
  }
  return [was, you]
}

function clampTo(y: number, plot: Plot): number {
  return Math.max(plot.top, Math.min(plot.bottom, y))
}
