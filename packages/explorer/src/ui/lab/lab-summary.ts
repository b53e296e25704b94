/** The sentence at the foot of the laboratory: what was moved, and what it did to the outcomes. */
import { hasOwnAssumptions } from '../../scenario/setup.ts'
import type { Sentence } from '../../view/chart.ts'
import { tellSummary } from '../../view/tell/tell-summary.ts'
import type { Words } from '../../words/words.ts'
import type { LabData } from './lab-data.ts'
import type { LabView } from './state/lab-view.svelte.ts'

/**
 * Every chart is told or counted, outcomes and troubles before what stands behind them. Assumptions of
 * the reader are said with it, since they move both lines. `hidden`: ids of charts that are not told,
 * because the reader is guessing them.
 */
export function labSummary(
  data: LabData,
  { setup, result, hidden }: Pick<LabView, 'setup' | 'result' | 'hidden'>,
  words: Words,
): Sentence {
  const moved = Object.keys(setup.levers).length
  const behind = data.charts.filter((chart) => chart.kind === 'background')
  const before = data.charts.filter((chart) => chart.kind !== 'background')
  const shown = [...before, ...behind].filter(({ id }) => !hidden.includes(id))
  const charts = shown.flatMap((chart) => {
    const comparison = result?.charts.get(chart.id)?.comparison
    return comparison === undefined ? [] : [{ name: chart.name, comparison }]
  })
  const told = tellSummary(moved, charts, words)
  if (!hasOwnAssumptions(setup)) return told
  const fixed = Object.keys(setup.fixed).length
  const stand = words.say('lab.stand-on', { fixed, off: setup.off.length })
  return [...told, { text: ' ', tone: 'plain' }, ...stand]
}
