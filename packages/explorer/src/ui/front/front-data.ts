/** What the front page needs, as plain JSON: one question, one lever, every answer computed before. */
import type { Verdict } from '@thaw/dossier'
import type { Lever } from '../../scenario/lever.ts'
import type { FormerNames } from '../../scenario/upgrade-link.ts'
import type { Capsule } from '../../take-away/capsule.ts'
import type { ChartHead, Fan, Moment, RecordMark, Sentence, World } from '../../view/chart.ts'

/** Everything that the front page shows. */
export interface FrontData {
  readonly kind: 'front'
  /** Path of the first page in this language, from the site's root: `''` or `ru/`. */
  readonly home: string
  readonly question: string
  /** Language of the texts that are not in the page's own. */
  readonly foreign: Readonly<Partial<Record<FrontText, string>>>
  /** One sentence under the question. */
  readonly setting: string
  readonly lever: Lever
  /** Index of the stop that this page opens with; a page `/if/<lever>-<stop>/` opens with another. */
  readonly chosen: number
  /** What old links may call the lever and its stops. */
  readonly formerly: FormerNames
  readonly chart: ChartHead
  readonly times: readonly number[]
  readonly base: Fan
  readonly record: readonly RecordMark[]
  /** One a stop, in the order of the lever's stops. */
  readonly answers: readonly FrontAnswer[]
  readonly clock: FrontClock
  readonly moments: readonly Moment[]
  readonly caution: FrontCaution | undefined
  /** Three doors: laboratory, model, record. */
  readonly doors: readonly FrontDoor[]
  /** Draws that the figures rest on. */
  readonly draws: number
  /** What makes the numbers again. */
  readonly capsule: Capsule
  /** How far the model was narrowed to the record, in words; empty where nothing need be said. */
  readonly calibrationNote: string
  readonly isCalibrated: boolean
}

/** Texts of the dossier that stand on the page by themselves. */
export type FrontText = 'question' | 'setting' | 'lever' | 'stops' | 'caution'

/** The world at one stop of the lever, and what it changed in words. */
export interface FrontAnswer {
  /** Undefined at the stop that happened: that world is the base. */
  readonly world: World | undefined
  readonly sentence: Sentence
}

interface FrontClock {
  /** ISO date. */
  readonly date: string
  readonly label: string
}

/** A sentence on what the answer rests on. */
export interface FrontCaution {
  readonly text: string
  /** The claim that it rests on, as a chip. */
  readonly claim: { readonly id: string; readonly verdict: Verdict } | undefined
}

/** A way from the front page to another. */
export interface FrontDoor {
  /** Path from the site's root: `lab/`. */
  readonly path: string
  readonly title: string
  readonly text: string
  /** The reader's world goes along, in the address. */
  readonly takesWorld: boolean
}

/** The same page opened at another stop. */
export function withChosen(data: FrontData, chosen: number): FrontData {
  return { ...data, chosen }
}

/** Path of the prerendered page of one stop, from the site's root; the stop that happened opens the site. */
export function stopPath(data: FrontData, stop: number): string {
  const slug = data.lever.stops[stop]?.slug
  const isFirst = stop === data.lever.historical || slug === undefined
  return isFirst ? data.home : `${data.home}if/${data.lever.id}-${slug}/`
}
