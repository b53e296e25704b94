/** A chart in pixels: what is drawn where, with labels already apart. No colour, no data. */

/** Pixel edges of the plot inside its picture. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A filled band, as an SVG path. */
export interface PlacedBand {
  readonly kind: 'was80' | 'was50' | 'you80' | 'you50'
  readonly path: string
}

/** The median of a kept world, and an edge of its 80 per cent band. */
type KeptLine = 'b' | 'b-edge' | 'c' | 'c-edge'

/** A line, as an SVG path. */
export interface PlacedLine {
  readonly kind: 'run' | 'edge' | 'was' | 'ghost' | 'you' | 'guess' | 'rival' | KeptLine
  readonly path: string
}

/** A horizontal gridline with its number; the one at the foot of the plot is the axis itself. */
export interface PlacedGridline {
  readonly y: number
  readonly label: string
  readonly isAxis: boolean
}

/** A mark of an axis with its word. */
export interface PlacedTick {
  readonly x: number
  readonly label: string
}

/** Which end of a text stands at its point. */
export type TextAnchor = 'start' | 'middle' | 'end'

/** A line of text. */
export interface PlacedText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: TextAnchor
}

/** A figure of the record. */
export type PlacedMark =
  | {
      readonly kind: 'dot'
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly isMemory: boolean
    }
  /** A range in the sources, capped, or with an arrow where it leaves the plot. */
  | { readonly kind: 'whisker'; readonly path: string }
  /** A mean over the years that it spans. */
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly isMemory: boolean
    }

/** The line of the clock with its date. */
export interface PlacedClock {
  readonly x: number
  readonly top: number
  readonly bottom: number
  /** Date over the plot and the line under it; absent where another chart says it. */
  readonly date: PlacedText | undefined
  readonly label: PlacedText | undefined
}

/** A turning point on the axis. */
export interface PlacedMoment {
  readonly x: number
  readonly y: number
  /** Name below the axis, with a tick from `tickTop` to its foot; absent where there is no room. */
  readonly name: (PlacedText & { readonly tickTop: number }) | undefined
}

/** Where your world leaves the world as it was. */
export interface PlacedBranch {
  readonly x: number
  readonly y: number
}

/** A name inside the plot, with a lead to what it names. */
export interface PlacedLabel {
  readonly kind: 'was' | 'you' | 'b' | 'c' | 'record' | 'before'
  /** First line strong, the others notes. */
  readonly lines: readonly PlacedText[]
  /** A thin line from the label to what it names. */
  readonly lead: string
}

/** Everything of a chart, ready to draw. */
export interface PlacedChart {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly gridlines: readonly PlacedGridline[]
  readonly ticks: readonly PlacedTick[]
  /** Direction or unit over the axis. */
  readonly direction: PlacedText | undefined
  readonly bands: readonly PlacedBand[]
  readonly lines: readonly PlacedLine[]
  readonly branch: PlacedBranch | undefined
  /** Where moved levers act, as ticks on the axis. */
  readonly leverTicks: readonly number[]
  readonly clock: PlacedClock | undefined
  readonly marks: readonly PlacedMark[]
  readonly labels: readonly PlacedLabel[]
  readonly moments: readonly PlacedMoment[]
}
