/** What the laboratory needs, as plain JSON, before and after its script has started. */
import type { Lever } from '../../scenario/lever.ts'
import type { Capsule } from '../../take-away/capsule.ts'
import type { ChartHead, Fan, Moment, RecordMark, SourceMark } from '../../view/chart.ts'

/** Everything that the laboratory shows. */
export interface LabData {
  readonly kind: 'lab'
  readonly groups: readonly LabGroup[]
  /** All charts; the first two of place `front` or `large` are drawn large at first. */
  readonly charts: readonly LabChart[]
  /** Ids of the two charts drawn large at first. */
  readonly large: readonly string[]
  /** Decimal years of every fan below. */
  readonly times: readonly number[]
  readonly clock: { readonly date: string; readonly label: string }
  readonly moments: readonly Moment[]
  /** Draws that the base fans rest on. */
  readonly draws: number
  /** How far the model was narrowed to the record, in words; empty where nothing need be said. */
  readonly calibrationNote: string
  readonly isCalibrated: boolean
  /** What makes the numbers again. */
  readonly capsule: Capsule
  /** Where the program and the draws are, relative to the page. */
  readonly files: { readonly program: string; readonly draws: string }
}

/** Levers under one heading. */
export interface LabGroup {
  readonly name: string
  readonly levers: readonly LabLever[]
}

/** A lever with what is said beside it. */
export interface LabLever extends Lever {
  /** One honest line on what the mechanism would do. */
  readonly expectation: string
  /** What it stood for. */
  readonly about: string
  readonly sources: readonly SourceMark[]
  readonly confidence: string
}

/** A chart with its record and the world as it was. */
export interface LabChart extends ChartHead {
  readonly base: Fan
  readonly record: readonly RecordMark[]
}

export type { DrawsFile } from '../../worker/host.ts'
