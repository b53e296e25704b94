import { describe, expect, it } from 'vitest'
import { AS_IT_WAS, setupKey, type Setup } from '../../scenario/setup.ts'
import { plainText } from '../../view/tell/tell-difference.ts'
import { ENGLISH } from '../../words/words-fixture.ts'
import type { ChartResult, LabResult } from './answers/lab-result.ts'
import { LAB_DATA } from './lab-fixture.ts'
import { labSummary } from './lab-summary.ts'

const MOVED: Setup = { ...AS_IT_WAS, levers: { tide: 2 } }

function resultOf(): LabResult {
  const same = ({ base }: (typeof LAB_DATA.charts)[number]): ChartResult => ({
    world: { fan: base, partsAt: undefined },
    comparison: { kind: 'same' },
  })
  return {
    key: setupKey(MOVED),
    draws: 200,
    charts: new Map(LAB_DATA.charts.map((chart) => [chart.id, same(chart)])),
    base: undefined,
    faults: [],
    backEnd: 'javascript',
    precision: 'double',
  }
}

describe('the summary', () => {
  it('keeps quiet about a chart that the reader is guessing', () => {
    const [chart] = LAB_DATA.charts
    if (chart === undefined) throw new Error('the fixture has charts')
    const told = (hidden: readonly string[]): string =>
      plainText(labSummary(LAB_DATA, { setup: MOVED, result: resultOf(), hidden }, ENGLISH))
    expect(told([])).toContain(chart.name)
    expect(told([chart.id])).not.toContain(chart.name)
  })
})
