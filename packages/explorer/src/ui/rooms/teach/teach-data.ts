/** The room for teachers: what there is to teach with, and each lesson as a page that can be printed. */
import type { DossierText } from '../../../prepare/dossier-text.ts'
import type { TextData } from '../texts/text-data.ts'

/** A text for teachers as lists name it. */
export interface TeachEntry {
  /** From the edition's first page. */
  readonly path: string
  readonly title: string
  readonly about: string
  readonly language: string | undefined
  /** Undefined where it is no lesson of its own. */
  readonly minutes: number | undefined
}

/** The room's own page. */
export interface TeachData {
  /** By length. */
  readonly lessons: readonly TeachEntry[]
  readonly others: readonly TeachEntry[]
  /** Words for teachers; undefined where the dossier has none. */
  readonly text: TextData | undefined
  readonly dossier: DossierText
}

/** A lesson, or another text for teachers. */
export interface LessonData {
  readonly entry: TeachEntry
  readonly level: string
  readonly text: TextData
  /** Where pupils go, and what a class sees large; from the edition's first page. */
  readonly pupils: string | undefined
  readonly screen: string | undefined
  /** What the figures of the model rest on; empty where the text has none. */
  readonly figuresNote: string
  readonly isCalibrated: boolean
  readonly dossier: DossierText
}
