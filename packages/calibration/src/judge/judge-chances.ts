/** The chances that a dossier asks its draws for. */
import { meanOf, sortedQuantile } from '@thaw/analysis'
import type { Checked, Issue } from '@thaw/core'
import type { Chance, JudgedShare } from '@thaw/dossier'
import type { Draws, EnginePool, Program } from '@thaw/engine'
import { makeIssue } from '../make-issue.ts'
import { prepareRuns } from '../fit/record-runs.ts'

/** Which draws of which program are asked. */
export interface ChanceRequest {
  readonly chances: readonly Chance[]
  readonly program: Program
  readonly draws: Draws
  readonly pool: EnginePool
}

/**
 * Mean, 5 % and 95 % of each chance over the draws, in the order of the chances; draws that are not finite are left
 * out. The mean is the chance that the model gives, all draws taken as equally likely; the range says how far the
 * draws disagree.
 *
 * Issues: CA106 for a chance that is not between 0 and 1.
 */
export async function judgeChances({
  chances,
  program,
  draws,
  pool,
}: ChanceRequest): Promise<Checked<readonly JudgedShare[]>> {
  if (chances.length === 0) return { value: [], issues: [] }
  const observations = chances.map(({ modelName, at }) => ({
    ...{ output: modelName, start: at.start, end: at.start, reading: 'stock' as const },
    // Nothing is held against it.
    ...{ value: NaN, error: { kind: 'normal' as const, spread: NaN } },
  }))
  const found = await prepareRuns({ program, observations, pool }).predict(draws)
  const columns = chances.map((_, column) =>
    found.filter((_value, cell) => cell % chances.length === column),
  )
  return {
    value: columns.map(shareOf),
    issues: chances.flatMap((chance, column) => faultsOf(chance, columns[column] ?? none)),
  }
}

const none = new Float64Array()

function shareOf(values: Float64Array): JudgedShare {
  const sorted = values.filter(Number.isFinite).sort()
  return {
    mean: meanOf(sorted),
    low: sortedQuantile(sorted, 0.05),
    high: sortedQuantile(sorted, 0.95),
  }
}

/** Room for rounding, beyond which a number is no chance. */
const EDGE = 1e-9

/** Issues: CA106. */
function faultsOf({ id, variable, at, span }: Chance, values: Float64Array): readonly Issue[] {
  const isFinite = values.some(Number.isFinite)
  const draw = values.findIndex((value) =>
    isFinite ? value < -EDGE || value > 1 + EDGE : Number.isNaN(value),
  )
  if (draw < 0 && isFinite) return []
  const value = String(Number((values[draw] ?? NaN).toPrecision(4)))
  const data = { id, variable, at: at.text, value, draw: draw + 1, count: values.length }
  return [makeIssue('CA106', span, data)]
}
