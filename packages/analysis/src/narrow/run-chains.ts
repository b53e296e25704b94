/** Chains that go on from the ladder's population under the whole likelihood, and whose states are kept. */
import { createStream, drawPermutation } from '@thaw/core'
import { judgeTrace, type Convergence } from '../convergence/judge-trace.ts'
import type { Trace } from '../convergence/trace.ts'
import type { JudgePoints, LadderState, Rung } from './climb-ladder.ts'
import { movePopulation } from './move-population.ts'
import { takeRows, type Population } from './population.ts'
import type { Proposal } from './propose.ts'
import { fitReference, type Reference } from './reference.ts'
import { adaptStep } from './stir-population.ts'

/** One move of the cycle of sweeps, and the size of step that it begins with. */
interface Move {
  readonly step: number
  readonly propose: (reference: Reference, members: Float64Array) => Proposal
}

/**
 * What mixes best for a given number of runs, tried on a model of 102 parameters and 150 figures: steps
 * along the population's shape, in all directions or in a fifth of them. Where the shape is too narrow in a
 * tail such steps stay there; a difference of two members leads out.
 */
const cycle: readonly Move[] = [
  { step: 0.4, propose: (reference) => ({ kind: 'reference', reference, share: 1 }) },
  { step: 0.8, propose: (reference) => ({ kind: 'reference', reference, share: 0.2 }) },
  { step: 0.4, propose: (reference) => ({ kind: 'reference', reference, share: 1 }) },
  { step: 0.8, propose: (reference) => ({ kind: 'reference', reference, share: 0.2 }) },
  { step: 0.8, propose: (_, members) => ({ kind: 'difference', members, share: 1 }) },
]

/** What does not change from stage to stage. */
export interface ChainOptions {
  readonly seed: number
  readonly chains: number
  /** Sweeps of a stage, after each of which convergence is judged. */
  readonly stageSweeps: number
  /** Of so many sweeps one is kept; divides the sweeps of a stage. */
  readonly thin: number
}

/** Chains between two stages. Plain data: it may be kept and gone on with. */
export interface ChainState {
  readonly kind: 'chains'
  /** The ladder's population, to whose shape steps are proposed; it never changes, so that steps are reversible. */
  readonly settled: Float64Array
  readonly chains: Population
  /** A size of step for each move of the cycle. */
  readonly steps: readonly number[]
  /** Share of chains that moved in a sweep of the last stage, for each move of the cycle. */
  readonly accepted: readonly number[]
  /** Stages done; the first one adapts the steps and is not kept. */
  readonly stages: number
  readonly trace: Trace
  /** Of each parameter; empty before the first kept stage. */
  readonly convergence: readonly Convergence[]
  readonly rungs: readonly Rung[]
  readonly candidates: number
}

/** Members of the population chosen by chance as starts of chains. */
export function startChains(ladder: LadderState, { seed, chains }: ChainOptions): ChainState {
  const { points, logs } = ladder.population
  const order = drawPermutation(createStream(seed, 'chains: start'), logs.length)
  return {
    kind: 'chains',
    settled: points,
    chains: takeRows(ladder.population, order.slice(0, chains)),
    steps: cycle.map(({ step }) => step),
    accepted: [],
    stages: 0,
    trace: { chains, size: points.length / logs.length, values: new Float64Array() },
    convergence: [],
    rungs: ladder.rungs,
    candidates: ladder.candidates,
  }
}

/** One stage. The first adapts the size of steps and keeps nothing; from then on they are fixed. */
export async function runStage(
  state: ChainState,
  options: ChainOptions,
  judge: JudgePoints,
): Promise<ChainState> {
  const { stageSweeps, thin } = options
  const stream = createStream(options.seed, `chains: stage ${state.stages}`)
  const { size } = state.trace
  const rows = state.settled.length / size
  const reference = fitReference(state.settled, new Float64Array(rows).fill(1 / rows), size)
  const isBurnIn = state.stages === 0
  const steps = [...state.steps]
  const moves = steps.map(() => 0)
  const kept: Float64Array[] = [state.trace.values]
  let { chains } = state
  for (let sweep = 0; sweep < stageSweeps; sweep++) {
    const at = sweep % cycle.length
    const proposal = cycle[at]?.propose(reference, state.settled) ?? { kind: 'block', share: 1 }
    const step = steps[at] ?? 1
    const moved = await movePopulation(chains, { proposal, step, stream, exponent: 1, judge })
    chains = moved.population
    moves[at] = (moves[at] ?? 0) + (moved.accepted * cycle.length) / stageSweeps
    if (isBurnIn) steps[at] = adaptStep(step, moved.accepted)
    else if ((sweep + 1) % thin === 0) kept.push(chains.points)
  }
  const trace: Trace = { ...state.trace, values: join(kept) }
  return {
    ...state,
    ...{ chains, steps, trace, accepted: moves, stages: state.stages + 1 },
    convergence: isBurnIn ? [] : judgeTrace(trace),
    candidates: state.candidates + stageSweeps * options.chains,
  }
}

function join(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
