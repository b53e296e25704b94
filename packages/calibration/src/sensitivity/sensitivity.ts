/** Which uncertain parameters an output hangs on. */
import {
  elementaryEffects,
  morrisDesign,
  rankRanges,
  rankRegression,
  saltelliDesign,
  sobolIndices,
  takeDraws,
  type Estimate,
  type Parameter,
  type RankRange,
  type ScreenDesign,
} from '@thaw/analysis'
import type { Draws, EnginePool } from '@thaw/engine'
import { runScreen, type OutputAt, type Watch } from './run-screen.ts'

/** Screening over the priors, shares of variance over the priors, or ranks over draws. */
export type SensitivityMethod = 'morris' | 'sobol' | 'rank'

/** One number about a parameter; bounds are those of its 95 % interval, where it has one. */
export interface Measured {
  readonly measure: SensitivityMeasure
  readonly value: number
  readonly low: number | undefined
  readonly high: number | undefined
}

/** What is measured: of Morris, of Sobol', of ranks. */
export type SensitivityMeasure =
  'mu_star' | 'mu' | 'sigma' | 'first' | 'total' | 'rank_correlation' | 'partial_rank_correlation'

/** A parameter with its measures; the first is what parameters are ranked by, in size. */
export interface ParameterSensitivity {
  readonly name: string
  readonly measures: readonly Measured[]
  /** Size of the first measure. */
  readonly size: Estimate
  /** Places that its interval allows. */
  readonly range: RankRange
}

/** What an output hangs on, the most first, and what that stands on. */
export interface Sensitivity {
  readonly method: SensitivityMethod
  readonly parameters: readonly ParameterSensitivity[]
  /** Trajectories, rows or draws that were used. */
  readonly count: number
  /** Those left out because a run of theirs was not finite. */
  readonly lost: number
  readonly runs: number
  /** How the values were chosen, in words. */
  readonly source: string
}

/** What is asked. */
export interface SensitivityTask extends OutputAt {
  readonly pool: EnginePool
  readonly watch: Watch
}

/** Trajectories (Morris) or rows of each matrix (Sobol'). */
export interface ScreenPlan {
  readonly method: 'morris' | 'sobol'
  readonly count: number
}

/** Runs that a plan takes. */
export function runsOfPlan({ method, count }: ScreenPlan, parameters: number): number {
  return count * (parameters + (method === 'morris' ? 1 : 2))
}

/** Sensitivity of an output over the priors of parameters. The seed names the design and the resamples too. */
export async function screenPriors(
  parameters: readonly Parameter[],
  { method, count }: ScreenPlan,
  task: SensitivityTask,
): Promise<Sensitivity> {
  const names = parameters.map(({ name }) => name)
  if (method === 'sobol') {
    const design = saltelliDesign(parameters, count, task.seed)
    const outputs = await runScreen(design, names, task)
    const { indices, bases } = sobolIndices(design, outputs, task.seed)
    const measures = indices.map(({ first, total }) => [
      measured('total', total),
      measured('first', first),
    ])
    return conclude(measures, { method, names, design, used: bases, outputs })
  }
  const design = morrisDesign(parameters, count, task.seed)
  const outputs = await runScreen(design, names, task)
  const { effects, bases } = elementaryEffects(design, outputs, task.seed)
  const measures = effects.map(({ mu, muStar, sigma }) => [
    measured('mu_star', muStar),
    { measure: 'mu', value: mu, low: undefined, high: undefined } as const,
    { measure: 'sigma', value: sigma, low: undefined, high: undefined } as const,
  ])
  return conclude(measures, { method, names, design, used: bases, outputs })
}

/** Sensitivity over draws that hang together, and what groups of their columns explain of the output. */
export interface DrawsSensitivity extends Sensitivity {
  /** Share of the variance of the output's ranks; undefined where the draws are too few for it. */
  readonly explained: (columns: readonly number[]) => number | undefined
}

/** Rank correlations of an output with the parameters over draws, such as those of a posterior. */
export async function rankDraws(draws: Draws, task: SensitivityTask): Promise<DrawsSensitivity> {
  const columns = draws.names.length
  const design: ScreenDesign = {
    ...{ columns, bases: draws.count, roles: 1, source: 'the draws' },
    fillRow: (base, _, into, offset) => {
      into.set(draws.values.subarray(base * columns, (base + 1) * columns), offset)
    },
  }
  const outputs = await runScreen(design, draws.names, task)
  const kept = [...outputs.keys()].filter((row) => Number.isFinite(outputs[row]))
  const { associations, explained } = rankRegression(
    takeDraws(draws, kept),
    Float64Array.from(kept, (row) => outputs[row] ?? NaN),
  )
  const measures = associations.map(({ plain, partial }) => [
    ...(partial === undefined ? [] : [measured('partial_rank_correlation', partial)]),
    measured('rank_correlation', plain),
  ])
  const stand = { names: draws.names, design, used: kept.length, outputs }
  return { ...conclude(measures, { method: 'rank', ...stand }), explained }
}

function measured(measure: SensitivityMeasure, { value, low, high }: Estimate): Measured {
  return { measure, value, low, high }
}

interface Stand {
  readonly method: SensitivityMethod
  readonly names: readonly string[]
  readonly design: ScreenDesign
  readonly used: number
  readonly outputs: Float64Array
}

function conclude(measures: readonly (readonly Measured[])[], stand: Stand): Sensitivity {
  const { method, names, design, used, outputs } = stand
  const sizes = measures.map(([first]) => sizeOf(first))
  const ranges = rankRanges(sizes)
  const parameters = names.map((name, column) => ({
    ...{ name, measures: measures[column] ?? [], size: sizes[column] ?? sizeOf(undefined) },
    range: ranges[column] ?? { best: 1, worst: names.length },
  }))
  return {
    ...{ method, count: used, lost: outputs.length / design.roles - used, runs: outputs.length },
    source: design.source,
    parameters: parameters.sort((left, right) => right.size.value - left.size.value),
  }
}

/** An interval of either sign as one of sizes. */
function sizeOf(measure: Measured | undefined): Estimate {
  const { value = NaN, low = NaN, high = NaN } = measure ?? {}
  const ends = [Math.abs(low), Math.abs(high)]
  return {
    value: Math.abs(value),
    low: low < 0 && high > 0 ? 0 : Math.min(...ends),
    high: Math.max(...ends),
  }
}
