/** What a chart is before it has a size: words, fans, record. Display units; no pixel. */

/** A source as a chip names it; `id` is its anchor on the sources page. */
export interface SourceMark {
  readonly id: string
  readonly label: string
}

/** How far the record behind a chart can be trusted, in words. */
export type RecordSolidity =
  | { readonly kind: 'solid' }
  | { readonly kind: 'patchy' }
  | { readonly kind: 'memory'; readonly share: number }
  | { readonly kind: 'none' }

/** The words over and under a chart. */
export interface ChartHead {
  readonly id: string
  readonly place: 'front' | 'large' | 'small'
  readonly kind: 'outcome' | 'trouble' | 'background'
  /** Short name for sentences: `Housing`. */
  readonly name: string
  readonly question: string
  readonly subtitle: string
  /** Unit of the displayed numbers. */
  readonly unit: string
  /** Short word over the axis: `freer ↑`; empty where the unit stands there instead. */
  readonly direction: string
  /** The model's output. */
  readonly variable: string
  /** Displayed value = model value x factor; above zero, so that higher stays higher. */
  readonly factor: number
  readonly solidity: RecordSolidity
  readonly sources: readonly SourceMark[]
  /** What the record or the model cannot say here; empty where nothing is noted. */
  readonly note: string
}

/** A figure of the record, drawn as a mark of its own; marks are never joined by a line. */
export type RecordMark =
  | {
      /** A stock at its date or a year's total at mid-year. */
      readonly kind: 'point'
      /** Decimal years. */
      readonly time: number
      readonly value: number
      readonly low: number | undefined
      readonly high: number | undefined
      /** Entered from memory, not yet seen in a source. */
      readonly isMemory: boolean
    }
  | {
      /** A total over several years, as the mean of a year, drawn across those years. */
      readonly kind: 'bar'
      readonly start: number
      readonly end: number
      readonly value: number
      readonly low: number | undefined
      readonly high: number | undefined
      readonly isMemory: boolean
    }

/** Where a mark stands in time, in decimal years: its moment, or the middle of its years. */
export function markTime(mark: RecordMark): number {
  return mark.kind === 'bar' ? (mark.start + mark.end) / 2 : mark.time
}

/** One world's uncertainty: quantiles at each time and some single runs, in display units. */
export interface Fan {
  /** Ascending, in 0..1; `quantiles` has one row a level. */
  readonly levels: readonly number[]
  readonly quantiles: readonly (readonly number[])[]
  /** Single runs, each as long as the times. */
  readonly runs: readonly (readonly number[])[]
}

/** Your world minus the world as it was, run by run, in display units. */
export interface Difference {
  readonly levels: readonly number[]
  readonly quantiles: readonly (readonly number[])[]
  /** Share of runs, 0..1, in which your world is higher (lower) at each time. */
  readonly shareHigher: readonly number[]
  readonly shareLower: readonly number[]
}

/** A world beside the one that happened. */
export interface World {
  readonly fan: Fan
  /** Index of the last time at which it is still the world as it was; undefined where it never parts. */
  readonly partsAt: number | undefined
}

/** A world that the reader kept, to see it on the same axes as the present one. */
export interface KeptWorld {
  readonly key: 'b' | 'c'
  /** A few words on what was moved there. */
  readonly label: string
  /** Fewer words, for where there is no room for those. */
  readonly brief?: string | undefined
  readonly world: World
}

/** Everything that a chart draws. */
export interface Series {
  /** Decimal years, ascending; the same for every fan. */
  readonly times: readonly number[]
  readonly base: Fan
  readonly yours: World | undefined
  /** Median of the world before the last change. */
  readonly ghost: readonly number[] | undefined
  readonly record: readonly RecordMark[]
  /** Kept worlds, drawn without a fill; absent where the page cannot compare. */
  readonly others?: readonly KeptWorld[] | undefined
}

/** A dated turning point, drawn as a diamond on the axis. */
export interface Moment {
  /** ISO date. */
  readonly date: string
  readonly label: string
  /** Event of the record that it belongs to. */
  readonly event: string | undefined
}

/** Words of one sentence; a page gives each tone its look. */
export interface Phrase {
  readonly text: string
  readonly tone: 'plain' | 'you' | 'strong'
}

/** A sentence in phrases of different tone. */
export type Sentence = readonly Phrase[]
