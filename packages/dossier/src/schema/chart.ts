/** charts.csv: a question that a model output answers, beside the record. */
import type { VariableKey } from '@thaw/model'
import type { Placed } from './placed.ts'

/** `front` charts also stand among the large ones. */
export type ChartPlace = 'front' | 'large' | 'small'
/** What a curve stands for in the story: what was hoped for, what it cost, or what lay behind. */
export type ChartKind = 'outcome' | 'trouble' | 'background'

/**
 * How a record value stands in time: `stock` at its date; `rate` a total of its year, drawn at
 * mid-year; `period` a total over several years, drawn as a bar of its mean per year.
 */
export type RecordReading = 'stock' | 'rate' | 'period'

/** Every reading, for tables. */
export const recordReadings: readonly RecordReading[] = ['stock', 'rate', 'period']

/** A curve of the model with its record. */
export interface Chart extends Placed {
  readonly id: string
  readonly place: ChartPlace
  readonly kind: ChartKind
  /** What is drawn, as a short title: the variable's own name, unless a translation says it. */
  readonly name: string
  readonly question: string
  readonly subtitle: string
  /** Short word over the axis, or empty. */
  readonly direction: string
  readonly variable: string
  readonly variableKey: VariableKey
  /** The same name as the engine prints it; as written where the model has no such variable. */
  readonly modelName: string
  /** Unit shown on the page. */
  readonly unit: string
  /** Shown value = model value x this; above zero. */
  readonly modelFactor: number
  /** Ids of series; may be empty where there is no record. */
  readonly series: readonly string[]
  /** Shown value = record value x this; above zero. */
  readonly recordFactor: number
  readonly recordReading: RecordReading
  /** Only figures of the series in this unit; empty: all of them. */
  readonly recordUnit: string
  /** Which result or trouble of the article it answers. */
  readonly article: string
  readonly sources: readonly string[]
  /** What the record or the model cannot say here. */
  readonly note: string
  /** Ids that the chart had before, so that old links still find it. */
  readonly formerly: readonly string[]
}
