/** Lanes of events in pixels: what stands where, with names already apart. No colour. */
import type { ClaimChip } from '../claim-lines.ts'
import type { EventMark } from './event-mark.ts'
import type { PlacedBar } from './place-bar.ts'

/** An event with its name. */
export interface PlacedMark {
  readonly mark: EventMark
  readonly label: string
  readonly isKey: boolean
  /** Undefined for a turning point, which is a diamond at `x`. */
  readonly bar: PlacedBar | undefined
  readonly x: number
  readonly y: number
  /** The bar lies under the name. */
  readonly isUnder: boolean
  readonly textX: number
  readonly textY: number
  readonly anchor: 'start' | 'end'
}

/** A stroke for events without a name. */
export interface PlacedStroke {
  readonly x: number
  readonly width: number
  readonly height: number
}

/** One lane with its events. */
export interface PlacedLane {
  readonly name: string
  readonly top: number
  readonly height: number
  readonly marks: readonly PlacedMark[]
  /** They stand on this line. */
  readonly strokeBase: number
  readonly strokes: readonly PlacedStroke[]
}

/** All lanes under one axis. */
export interface PlacedLanes {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly judged: readonly {
    readonly x: number
    readonly claim: ClaimChip
  }[]
  readonly lanes: readonly PlacedLane[]
  readonly clock: { readonly x: number; readonly label: string } | undefined
  /** How many events are in sight, and how many of them are named. */
  readonly shown: number
  readonly named: number
}
