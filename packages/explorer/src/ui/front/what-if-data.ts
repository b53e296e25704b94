/** What the page of one what-if shows, as plain JSON: its question, its world, what historians say. */
import type { ChartHead, Moment, Sentence, Series, SourceMark } from '../../view/chart.ts'

/** A what-if of the dossier with the world that it leads to. */
export interface WhatIfData {
  readonly kind: 'what-if'
  readonly id: string
  readonly question: string
  /** Levers that it moves, each with its new stop and what happened. */
  readonly moved: readonly { readonly lever: string; readonly stop: string; readonly was: string }[]
  /** Names of what the model has no lever for. */
  readonly left: readonly string[]
  /** What the settings leave out, in prose; may be empty. */
  readonly note: string
  readonly charts: readonly WhatIfChart[]
  readonly clock: { readonly date: string; readonly label: string }
  readonly moments: readonly Moment[]
  /** ISO dates from which the moved levers act. */
  readonly leverDates: readonly string[]
  readonly wasItPossible: string
  readonly historians: string
  readonly trap: string
  readonly sources: readonly SourceMark[]
  /** Language of the works' names, where that is not the page's. */
  readonly sourceLanguage: string | undefined
  /** Address of the laboratory in this world, from the site's root. */
  readonly lab: string
  readonly draws: number
  readonly calibrationNote: string
  readonly isCalibrated: boolean
}

/** One chart in that world. */
export interface WhatIfChart {
  readonly chart: ChartHead
  readonly series: Series
  readonly sentence: Sentence
}
