/** The sentence at the foot of the laboratory: what was moved, and what it did to the outcomes. */
import type { LeverSettings } from '../../scenario/lever.ts'
import type { Sentence } from '../../view/chart.ts'
import { tellSummary } from '../../view/tell-summary.ts'
import type { Words } from '../../words/words.ts'
import type { LabData } from './lab-data.ts'
import type { LabResult } from './lab-result.ts'

/** Outcomes and troubles only: what stands in the background is seen in its chart. */
export function labSummary(
  data: LabData,
  settings: LeverSettings,
  result: LabResult | undefined,
  words: Words,
): Sentence {
  const moved = Object.keys(settings).length
  const charts = data.charts.flatMap((chart) => {
    const comparison = result?.charts.get(chart.id)?.comparison
    if (comparison === undefined || chart.kind === 'background') return []
    return [{ name: chart.name, comparison }]
  })
  return tellSummary(moved, charts, words)
}
