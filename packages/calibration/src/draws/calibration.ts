/** A dossier narrowed to its record, from a task to judged draws. */
import {
  drawsOf,
  hasConverged,
  isConverged,
  type ChainState,
  type Convergence,
  type Parameter,
  type SamplerPlan,
} from '@thaw/analysis'
import type { Issue } from '@thaw/core'
import { convergenceGoal } from '@thaw/dossier'
import type { Draws } from '@thaw/engine'
import type { FitTask } from '../fit/fit-task.ts'
import { makeIssue } from '../make-issue.ts'

/** What a caller may choose; the rest was found by counting runs on models of a hundred parameters. */
export interface CalibrationChoice {
  readonly seed: number
  readonly mostSweeps: number
}

/**
 * How long to search.
 *
 * Split R-hat of independent chains is about 1 + T/N, with N kept sweeps of half a chain and T sweeps
 * until a chain forgets, so that 1.05 needs chains twenty times as long as T, whatever their number; then
 * each is worth twenty draws, and 32 chains are worth half as much again as the sample that is asked for.
 * More of them would take runs from the length of each.
 */
export function calibrationPlan({ seed, mostSweeps }: CalibrationChoice): SamplerPlan {
  return {
    ...{ seed, mostSweeps, population: 2000, sweeps: 8, lastSweeps: 40 },
    ...{ chains: 32, stageSweeps: 2000, thin: 50 },
    goal: convergenceGoal,
  }
}

/** Draws of a dossier, with how they were found. */
export interface Calibration {
  readonly task: FitTask
  readonly plan: SamplerPlan
  readonly state: ChainState
  readonly draws: Draws
  readonly isConverged: boolean
}

/** Chooses `count` draws of chains that are done. */
export function concludeCalibration(
  task: FitTask,
  { plan, state, count }: { plan: SamplerPlan; state: ChainState; count: number },
): Calibration {
  const draws = drawsOf(state, task, { count, seed: plan.seed })
  return { task, plan, state, draws, isConverged: isConverged(state, plan) }
}

/** The figures by which a calibration is judged: the worst of all parameters. */
export interface CalibrationSummary {
  readonly worst: { readonly rHat: number; readonly sample: number }
  /** Parameters short of the goal, the worst first. */
  readonly short: readonly { readonly name: string; readonly convergence: Convergence }[]
}

/** What a summary reads of chains. */
export interface JudgedChains {
  readonly task: { readonly parameters: readonly Pick<Parameter, 'name'>[] }
  readonly state: Pick<ChainState, 'convergence'>
  readonly plan: Pick<SamplerPlan, 'goal'>
}

/** The worst R-hat, the least effective sample, and which parameters are short of the goal. */
export function summarise({ task, state, plan }: JudgedChains): CalibrationSummary {
  const all = state.convergence.map((convergence, at) => ({
    name: task.parameters[at]?.name ?? '',
    convergence,
  }))
  return {
    worst: {
      rHat: Math.max(...all.map(({ convergence }) => convergence.rHat)),
      sample: Math.min(...all.flatMap(({ convergence: { bulk, tail } }) => [bulk, tail])),
    },
    short: all
      .filter(({ convergence }) => !hasConverged(convergence, plan.goal))
      .sort((left, right) => right.convergence.rHat - left.convergence.rHat),
  }
}

/** Share of proposed steps below which chains as good as stand still. */
const LEAST_MOVED = 0.01

/** Issues: CA006 (warning). */
export function faultsOfChains(
  { accepted }: Pick<ChainState, 'accepted'>,
  plan: Pick<SamplerPlan, 'stageSweeps' | 'chains'>,
): readonly Issue[] {
  const moved = accepted.reduce((sum, share) => sum + share, 0) / accepted.length
  if (moved >= LEAST_MOVED) return []
  const tried = plan.stageSweeps * plan.chains
  return [makeIssue('CA006', undefined, { tried, moved: Math.round(moved * tried) })]
}
