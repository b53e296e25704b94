/** What the record taught of each uncertain input: its prior beside its draws. */
import {
  deviationOf,
  hasConverged,
  priorQuantile,
  whatWasLearned,
  type Learned,
  type Parameter as Input,
} from '@thaw/analysis'
import {
  convergenceGoal,
  modelHash,
  priorsHash,
  type Dossier,
  type Parameter,
  type Posterior,
} from '@thaw/dossier'
import type { VariableKey } from '@thaw/model'

/** The middle nine in ten of a distribution, and its median. */
export interface Span {
  readonly low: number
  readonly median: number
  readonly high: number
}

/** Prior and draws of one input. */
export interface LearnedInput {
  /** See `whatWasLearned`: the one rule for what counts as found. */
  readonly learned: Learned
  readonly prior: Span
  readonly draws: Span
  /** The draws in standard deviations of the prior: its own middle nine in ten are -1.64 to 1.64. */
  readonly place: Span
  /** Spread of the draws over that of the prior. */
  readonly width: number
  readonly convergence: Converged | undefined
}

/** How well the draws of one input converged. */
export interface Converged {
  readonly rHat: number
  /** The smaller effective sample size of bulk and tails. */
  readonly sample: number
  readonly isReached: boolean
}

/** Levels of the middle nine in ten. */
const LOW = 0.05
const HIGH = 0.95

/** True where the draws carry the marks of this model and of these priors, or none. */
export function hasOwnDraws({ model, posterior, parameters }: Dossier): boolean {
  if (model === undefined || posterior === undefined) return false
  const { meta } = posterior
  return (
    ['', modelHash(model)].includes(meta.modelHash) &&
    ['', priorsHash(parameters)].includes(meta.priorsHash)
  )
}

/** Every link and variable asks, and to answer takes all draws and the fingerprint of the model. */
const known = new WeakMap<Dossier, ReadonlyMap<VariableKey, LearnedInput>>()

/** By the key of the variable; empty where no draws are of this model and these priors. */
export function learnedInputs(dossier: Dossier): ReadonlyMap<VariableKey, LearnedInput> {
  const found = known.get(dossier) ?? learn(dossier)
  known.set(dossier, found)
  return found
}

function learn(dossier: Dossier): ReadonlyMap<VariableKey, LearnedInput> {
  const { posterior } = dossier
  const hasDraws = posterior !== undefined && posterior.drawCount > 1 && hasOwnDraws(dossier)
  return hasDraws ? learnFrom(dossier, posterior) : new Map()
}

function learnFrom(
  dossier: Dossier,
  { variables, modelNames, drawCount, values }: Posterior,
): ReadonlyMap<VariableKey, LearnedInput> {
  const rows = variables.map((key) => dossier.parameters.find((row) => row.variableKey === key))
  const inputs = rows.map((row, at) => ({ name: modelNames[at] ?? '', prior: priorOf(row) }))
  const draws = { names: modelNames, values, count: drawCount }
  return new Map(
    whatWasLearned(inputs, draws).flatMap(({ learned, low, median, high, ratio }, at) => {
      const [row, input] = [rows[at], inputs[at]]
      if (row === undefined || input === undefined) return []
      const { prior } = input
      const entry: LearnedInput = {
        learned,
        prior: spanOf((share) => priorQuantile(prior, share)),
        draws: { low, median, high },
        place: {
          low: deviationOf(prior, low),
          median: deviationOf(prior, median),
          high: deviationOf(prior, high),
        },
        width: ratio,
        convergence: convergenceOf(dossier, row),
      }
      return [[row.variableKey, entry] as const]
    }),
  )
}

/** A column that is no parameter any more has no prior; it is left out afterwards. */
function priorOf(row: Parameter | undefined): Input['prior'] {
  if (row === undefined) return { form: 'normal', centre: 0, spread: 1 }
  const { prior: form, centre, spread, low, high } = row
  return { form, centre, spread, low, high }
}

function spanOf(at: (share: number) => number): Span {
  return { low: at(LOW), median: at(0.5), high: at(HIGH) }
}

function convergenceOf({ convergence }: Dossier, { modelName }: Parameter): Converged | undefined {
  const row = convergence.find(({ parameter }) => parameter === modelName)
  if (row === undefined) return undefined
  const { rHat, bulkSample: bulk, tailSample: tail } = row
  return {
    rHat,
    sample: Math.min(bulk, tail),
    isReached: hasConverged({ rHat, bulk, tail }, convergenceGoal),
  }
}
