/** What the laboratory needs, as plain JSON, before and after its script has started. */
import type { InputValues } from '@thaw/engine'
import type { Lever, LeverSettings } from '../../scenario/lever.ts'
import type { ProsePart } from '../rooms/prose-marker.ts'
import type { FormerNames } from '../../scenario/upgrade-link.ts'
import type { Capsule } from '../../take-away/capsule.ts'
import type { ChartHead, Fan, Moment, RecordMark, SourceMark } from '../../view/chart.ts'

/** Everything that the laboratory shows. */
export interface LabData {
  readonly kind: 'lab'
  readonly groups: readonly LabGroup[]
  readonly scenarios: readonly LabScenario[]
  /** Uncertain inputs of the model that a reader may fix. */
  readonly assumptions: readonly LabAssumption[]
  /** Causal links that a reader may switch off. */
  readonly links: readonly LabLink[]
  /** What the dossier called its levers, stops and charts before, for old links. */
  readonly formerly: FormerNames
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
  /** What brings the same numbers back, for everything that is taken away. */
  readonly capsule: Capsule
  /** What is fetched when it is wanted, relative to the page. */
  readonly files: LabFiles
}

/** Addresses of what the engine and the drawers of the laboratory fetch. */
interface LabFiles {
  readonly program: string
  readonly draws: string
  readonly causes: string
  readonly assumptions: string
}

/** Levers under one heading, with the stops of the control that moves them together. */
export interface LabGroup {
  /** The same in every language. */
  readonly slug: string
  readonly name: string
  /** Empty where the dossier names none; that all stand as they were is always one more. */
  readonly masters: readonly LabMaster[]
  readonly levers: readonly LabLever[]
}

/** A named position of a group. */
export interface LabMaster {
  readonly slug: string
  readonly word: string
  readonly about: string
  /** Of levers of the group; those that are not named stand as they were. */
  readonly levers: LeverSettings
}

/** A lever with what is said beside it. */
export interface LabLever extends Lever {
  /** One honest line on what the mechanism would do: on the lever, not on any one of its stops. */
  readonly expectation: string
  /** What it stood for. */
  readonly about: string
  readonly sources: readonly SourceMark[]
  readonly confidence: string
  /** Address of the section on it, from the site's root; empty where there is none. */
  readonly page: string
}

/** A what-if that the dossier knows. */
export interface LabScenario {
  readonly id: string
  readonly question: string
  readonly levers: LeverSettings
  /** ISO date of what is moved first. */
  readonly date: string
  /** What the model has no lever for, as the author named it. */
  readonly left: readonly string[]
  readonly note: string
  readonly wasItPossible: string
  readonly historians: string
  readonly whatToWatch: readonly ProsePart[]
  /** The wrong conclusion that pupils draw. */
  readonly trap: string
  readonly sources: readonly SourceMark[]
  readonly confidence: string
}

/** An uncertain input of the model, with the range that a reader may fix it in. */
export interface LabAssumption {
  /** As links write it. */
  readonly slug: string
  /** The model's input, as the engine names it. */
  readonly variable: string
  readonly name: string
  readonly low: number
  readonly high: number
}

/** A causal link, and what switches it off. */
export interface LabLink {
  readonly id: string
  readonly cause: string
  readonly effect: string
  /** Values of the model's inputs at which it has no effect. */
  readonly inputs: InputValues
}

/** A chart with its record and the world as it was. */
export interface LabChart extends ChartHead {
  readonly base: Fan
  readonly record: readonly RecordMark[]
}
