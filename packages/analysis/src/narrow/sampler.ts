/** A calibration from priors to judged chains, in steps between which it may be kept and gone on with. */
import { createStream, drawPermutation } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import { hasConverged, type ConvergenceGoal } from '../convergence/judge-trace.ts'
import { traceLength } from '../convergence/trace.ts'
import type { Parameter } from '../prior.ts'
import {
  climbRung,
  startLadder,
  type JudgePoints,
  type LadderOptions,
  type LadderState,
} from './climb-ladder.ts'
import { drawsAt } from './population.ts'
import { runStage, startChains, type ChainOptions, type ChainState } from './run-chains.ts'

/** How long to search, and when it is enough. */
export interface SamplerPlan extends LadderOptions, ChainOptions {
  readonly goal: ConvergenceGoal
  /** Most sweeps of the chains, the first stage among them. */
  readonly mostSweeps: number
}

/** What is searched, and by which likelihood. */
export interface SamplerTask {
  readonly parameters: readonly Parameter[]
  /** Log likelihood of each draw; -Infinity where a draw cannot be. */
  readonly judge: (draws: Draws) => Promise<Float64Array>
}

/** A calibration between two steps: plain data. */
export type SamplerState = LadderState | ChainState

/** A Latin hypercube of the priors, judged. */
export function startSampler(task: SamplerTask, plan: SamplerPlan): Promise<SamplerState> {
  return startLadder(task.parameters.length, plan, judgeOf(task))
}

/**
 * One step: a rung of the ladder, or a stage of the chains. The same state, plan and `judge` give the
 * same next state, whichever way the state came about.
 */
export async function advanceSampler(
  state: SamplerState,
  task: SamplerTask,
  plan: SamplerPlan,
): Promise<SamplerState> {
  const judge = judgeOf(task)
  if (state.kind === 'chains') return runStage(state, plan, judge)
  if (state.exponent === 1) return runStage(startChains(state, plan), plan, judge)
  return climbRung(state, plan, judge)
}

/** Whether every parameter has reached the goal. */
export function isConverged(state: SamplerState, { goal }: SamplerPlan): boolean {
  if (state.kind !== 'chains' || state.convergence.length === 0) return false
  return state.convergence.every((one) => hasConverged(one, goal))
}

/** Whether there is nothing left to do: the goal is reached, or the most sweeps are. */
export function isDone(state: SamplerState, plan: SamplerPlan): state is ChainState {
  if (state.kind !== 'chains') return false
  return isConverged(state, plan) || (state.stages + 1) * plan.stageSweeps > plan.mostSweeps
}

/**
 * Draws still to judge at most: exact for the chains; for the ladder a guess, as if its exponents went on
 * growing by the last ratio.
 */
export function candidatesLeft(state: SamplerState, plan: SamplerPlan): number {
  const stages = Math.floor(plan.mostSweeps / plan.stageSweeps)
  const ofStage = plan.stageSweeps * plan.chains
  if (state.kind === 'chains') return (stages - state.stages) * ofStage
  const [before, last] = [state.rungs.at(-2)?.exponent ?? 1e-3, state.exponent]
  const rungs =
    last === 0 ? 12 : Math.ceil(-Math.log(last) / Math.log(Math.max(1.1, last / before)))
  const climbing = last === 1 ? 0 : (rungs - 1) * plan.sweeps + plan.lastSweeps
  return climbing * plan.population + stages * ofStage
}

/**
 * `count` of the kept states, chosen by chance and each at most once, in the order chosen; fewer where
 * fewer were kept. All have equal weight.
 */
export function drawsOf(
  { trace }: ChainState,
  { parameters }: Pick<SamplerTask, 'parameters'>,
  { count, seed }: { readonly count: number; readonly seed: number },
): Draws {
  const { chains, size, values } = trace
  const order = drawPermutation(createStream(seed, 'chains: draws'), traceLength(trace) * chains)
  const chosen = order.slice(0, count)
  const points = new Float64Array(chosen.length * size)
  chosen.forEach((row, at) => {
    points.set(values.subarray(row * size, (row + 1) * size), at * size)
  })
  return drawsAt(points, parameters)
}

function judgeOf({ parameters, judge }: SamplerTask): JudgePoints {
  return (points) => judge(drawsAt(points, parameters))
}
