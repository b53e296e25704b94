/** What forbids a calibration once a few draws of the priors have run. */
import { drawDesign, logLikelihoodOf } from '@thaw/analysis'
import type { Issue } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { narrowingFigures, type FitTask } from './fit-task.ts'
import { makeIssue } from '../make-issue.ts'
import type { RecordRuns } from './record-runs.ts'
import { tellWhen } from './task-faults.ts'

/** Draws of the priors that are looked at before a search. */
const FIRST_DRAWS = 200

/** What forbids a search, found by a few draws of the priors. Issues: CA004, CA005. */
export async function tryStart(
  task: Pick<FitTask, 'modes' | 'parameters'>,
  runs: RecordRuns,
  seed: number,
): Promise<readonly Issue[]> {
  const draws = drawDesign('lhs', task.parameters, FIRST_DRAWS, seed)
  return faultsOfStart(task, draws, await runs.predict(draws))
}

/** Values of a draw that are named. */
const NAMED = 6

/**
 * Issues: CA004 where no draw has a finite likelihood, CA005 where all have the same.
 *
 * `predictions` is row-major, draws x all fitted observations of the task, mode by mode.
 */
export function faultsOfStart(
  { modes }: Pick<FitTask, 'modes'>,
  draws: Draws,
  predictions: Float64Array,
): readonly Issue[] {
  const figures = modes.flatMap((mode) =>
    narrowingFigures([mode]).map((figure) => ({ target: mode.target, figure })),
  )
  const logs = predictions.map((given, cell) => {
    const at = figures[cell % figures.length]
    return at === undefined ? NaN : logLikelihoodOf(at.figure, given)
  })
  const rows = Array.from({ length: draws.count }, (_, row) =>
    logs.subarray(row * figures.length, (row + 1) * figures.length),
  )
  if (rows.some((row) => row.every(Number.isFinite))) return cannotMove(rows, figures[0]?.target)
  const badIn = figures.map((_, at) => rows.filter((row) => !Number.isFinite(row[at])).length)
  const worst = badIn.indexOf(Math.max(...badIn))
  const at = figures[worst]
  if (at === undefined) return []
  const draw = rows.findIndex((row) => !Number.isFinite(row[worst]))
  return [
    makeIssue('CA004', at.target.span, {
      ...{ count: draws.count, bad: badIn[worst] ?? 0, draw: draw + 1 },
      ...{ mode: at.target.id, variable: at.target.variable, when: tellWhen(at.figure) },
      given: round(predictions[draw * figures.length + worst] ?? NaN),
      value: round(at.figure.value),
      values: tellDraw(draws, draw),
    }),
  ]
}

function cannotMove(
  rows: readonly Float64Array[],
  target: FitTask['modes'][number]['target'] | undefined,
): readonly Issue[] {
  const [first] = rows
  const isSame = rows.every((row) => row.every((log, at) => log === first?.[at]))
  return isSame ? [makeIssue('CA005', target?.span, { mode: target?.id ?? '' })] : []
}

function tellDraw({ names, values }: Draws, row: number): string {
  const named = names
    .slice(0, NAMED)
    .map((name, column) => `${name} = ${round(values[row * names.length + column] ?? NaN)}`)
  const rest = names.length - named.length
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
}

function round(value: number): string {
  return String(Number(value.toPrecision(4)))
}
