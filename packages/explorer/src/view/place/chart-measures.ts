/** The measures of the look: how high a picture is for its width, where its plot stands, how big its marks. */
import { unreachable } from '@thaw/core'
import type { EndWords, NameRooms } from './place-labels.ts'
import type { MarkSize } from './place-record.ts'
import type { Plot } from './placed-chart.ts'

/** `front`: the one chart of a page; `large`: a laboratory's; `small`: one of many. */
export type ChartLayout = 'front' | 'large' | 'small'

/** Sizes of a chart, in pixels. */
export interface ChartMeasures {
  readonly height: number
  readonly plot: Plot
  readonly marks: MarkSize
  readonly endWords: EndWords
  /** Turning points are drawn and named. */
  readonly hasMoments: boolean
  /** Single runs drawn thin. */
  readonly runs: number
  readonly gridlines: number
}

/** What the measures hang on besides the layout. */
export interface MeasureWish {
  readonly width: number
  /** Room for the numbers at the left, the same for charts that stand over each other. */
  readonly gutter: number
  /** False where the clock's date is not written over this plot. */
  readonly isClockTold: boolean
  /** Kept worlds are named at the right, with what was moved in them. */
  readonly hasNames: boolean
  /** Room that the names of worlds need at the right, in the page's language. */
  readonly nameRooms: NameRooms
}

/** Below this width a picture is drawn as on a phone. */
const PHONE_WIDTH = 520
/** From this width on the end labels have room for a note. */
const NOTED_WIDTH = 760
/** Least room for end labels at the right: names alone on a phone and else, and names with a note. */
const NAMES_PHONE = 82
const NAMES = 96
const NAMES_NOTED = 152

const MARKS_LARGE: MarkSize = { dot: 4.2, hollow: 4, cap: 3 }
const MARKS_PHONE: MarkSize = { dot: 3.6, hollow: 3.4, cap: 3 }
const MARKS_SMALL: MarkSize = { dot: 2.6, hollow: 2.2, cap: 2 }

/** Measures of a chart. Source: the look's chart anatomy. */
export function measureChart(layout: ChartLayout, wish: MeasureWish): ChartMeasures {
  switch (layout) {
    case 'front':
      return wish.width < PHONE_WIDTH ? phone(wish, 0.9, 24) : front(wish)
    case 'large':
      return wish.width < PHONE_WIDTH ? phone(wish, 0.766, 26) : large(wish)
    case 'small':
      return small(wish)
    default:
      return unreachable(layout)
  }
}

function front({ width, gutter, isClockTold, nameRooms }: MeasureWish): ChartMeasures {
  const isNoted = width >= NOTED_WIDTH
  const names = isNoted ? Math.max(NAMES_NOTED, nameRooms.noted) : Math.max(NAMES, nameRooms.plain)
  const height = Math.round(Math.min(500, Math.max(340, width * 0.577)))
  return {
    height,
    plot: {
      left: gutter,
      right: width - names,
      top: isClockTold ? 40 : 24,
      bottom: height - 66,
    },
    marks: MARKS_LARGE,
    endWords: isNoted ? 'noted' : 'short',
    hasMoments: true,
    runs: 12,
    gridlines: 4,
  }
}

function large({ width, gutter, isClockTold, hasNames, nameRooms }: MeasureWish): ChartMeasures {
  const top = isClockTold ? 38 : 22
  const names = Math.max(hasNames ? NAMES_NOTED : NAMES, nameRooms.plain)
  const height = Math.round(Math.min(320, Math.max(224, width * 0.397)) + top)
  return {
    height: height - 16,
    plot: {
      left: gutter,
      right: width - names,
      top,
      bottom: height - 42,
    },
    marks: MARKS_LARGE,
    endWords: 'short',
    hasMoments: false,
    runs: 12,
    gridlines: 3,
  }
}

function phone(wish: MeasureWish, share: number, foot: number): ChartMeasures {
  const top = wish.isClockTold ? 38 : 22
  const height = Math.round(Math.max(214, wish.width * share) - 38 + top)
  return {
    height,
    plot: {
      left: wish.gutter,
      right: wish.width - Math.max(NAMES_PHONE, wish.nameRooms.plain),
      top,
      bottom: height - foot,
    },
    marks: MARKS_PHONE,
    endWords: 'short',
    hasMoments: false,
    runs: 12,
    gridlines: 3,
  }
}

function small({ width, gutter }: MeasureWish): ChartMeasures {
  const height = 104
  return {
    height,
    plot: { left: gutter, right: width - 4, top: 10, bottom: height - 20 },
    marks: MARKS_SMALL,
    endWords: 'none',
    hasMoments: false,
    runs: 0,
    gridlines: 2,
  }
}
