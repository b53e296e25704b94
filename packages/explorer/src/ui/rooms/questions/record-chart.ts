/** The record of a chart alone, placed once at the width of a phone: what an answer leans on, without a run. */
import type { Chart, Dossier } from '@thaw/dossier'
import { prepareChart } from '../../../prepare/chart-heads.ts'
import { timeWindow } from '../../../view/chart-domain.ts'
import type { RecordSolidity, SourceMark } from '../../../view/chart.ts'
import { placeStill } from '../../../view/place/place-still.ts'
import type { PlacedChart } from '../../../view/place/placed-chart.ts'
import { tellPicture } from '../../../view/tell/tell-picture.ts'
import type { Words } from '../../../words/words.ts'

/** A picture of the record with what stands around it. */
export interface RecordChart {
  readonly id: string
  readonly placed: PlacedChart
  /** What it says, for those who do not see it. */
  readonly summary: string
  /** The same without the question, which stands over the picture. */
  readonly told: string
  readonly subtitle: string
  readonly unit: string
  readonly solidity: RecordSolidity
  readonly sources: readonly SourceMark[]
}

/** Width of the picture in pixels: what the narrowest pages have room for. */
const WIDTH = 350

/** Undefined where there is no figure to draw. */
export function recordChart(dossier: Dossier, chart: Chart, words: Words): RecordChart | undefined {
  const { model } = dossier
  if (model === undefined) return undefined
  const times = [model.time.start, model.time.stop]
  const { head, record } = prepareChart(dossier, chart, times)
  if (record.length === 0) return undefined
  const base = { levels: [], quantiles: [], runs: [] }
  const series = { times, base, yours: undefined, ghost: undefined, record }
  const frame = { layout: 'small', width: WIDTH, window: timeWindow(times, record) } as const
  const { id, subtitle, unit, solidity, sources } = head
  const summary = tellPicture(series, head, words)
  const told = tellPicture(series, { ...head, question: '' }, words)
  const placed = placeStill(series, head, frame, words)
  return { id, placed, summary, told, subtitle, unit, solidity, sources }
}
