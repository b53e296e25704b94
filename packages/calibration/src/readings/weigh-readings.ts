/** The readings of a dossier as rival models: what the record says of each, and how it does on held-out years. */
import { createStream } from '@thaw/core'
import { evidenceOfHeld, resample, takeDraws, type HeldEvidence } from '@thaw/analysis'
import { setsHash, type JudgedReading, type Reading } from '@thaw/dossier'
import type { Draws, EnginePool } from '@thaw/engine'
import { narrowingFigures, type FitTask } from '../fit/fit-task.ts'
import { judgeModes } from '../judge/judge-modes.ts'
import { prepareRuns } from '../fit/record-runs.ts'
import { isWeighed, verdictOf, weightsOf } from './reading-verdict.ts'

/** All that the weights hang on. */
export interface WeighRequest {
  readonly task: Pick<FitTask, 'program' | 'parameters' | 'modes'>
  readonly readings: readonly Pick<Reading, 'id' | 'sets'>[]
  /** Draws narrowed to the fitted figures. */
  readonly draws: Draws
  /** How many independent draws the chains are worth that they are of, where that is known. */
  readonly worth?: number | undefined
  readonly pool: EnginePool
  readonly seed: number
  /** Called when a reading that sets something is begun, with its number from 1 on. */
  readonly begin?: ((reading: { readonly id: string }, number: number) => void) | undefined
}

/**
 * Sweeps at a stop. With 8, lines of descent died out on a long way of a model of 164 parameters, whose evidence
 * then had no error to tell; on the other ways 8 and 32 agreed within three times their errors.
 */
const SWEEPS = 32

/** A way with more stops is given up. */
const MOST_STOPS = 30

/**
 * Weighs the readings, in the order of readings.csv: the model with the values that a reading sets, the other
 * parameters with their priors, against the model with all priors.
 */
export async function weighReadings(request: WeighRequest): Promise<readonly JudgedReading[]> {
  const { readings } = request
  const found: (HeldEvidence | undefined)[] = []
  for (const [at, reading] of readings.entries()) {
    if (reading.sets.length > 0) request.begin?.(reading, at + 1)
    found.push(await evidenceOf(reading, request))
  }
  const weights = weightsOf(found)
  const told: JudgedReading[] = []
  for (const [at, reading] of readings.entries()) {
    const evidence = found[at]
    told.push({
      ...{ id: reading.id, setsHash: setsHash(reading) },
      verdict: verdictOf(evidence),
      evidence: evidence?.hasArrived === true ? finite(evidence.log) : undefined,
      standardError: finite(evidence?.standardError),
      paretoK: finite(evidence?.shape),
      effectiveDraws: finite(evidence?.effectiveSample),
      weight: weights[at],
      heldOut: evidence && isWeighed(evidence) ? await heldOutOf(evidence, request) : undefined,
    })
  }
  return told
}

async function evidenceOf(
  { sets }: WeighRequest['readings'][number],
  { task, draws, worth = Infinity, pool, seed }: WeighRequest,
): Promise<HeldEvidence | undefined> {
  const { program, parameters } = task
  const observations = narrowingFigures(task.modes)
  if (sets.length === 0 || observations.length === 0) return undefined
  const { logLikelihood: judge } = prepareRuns({ program, observations, pool })
  const values = Object.fromEntries(sets.map(({ modelName, value }) => [modelName, value]))
  const own = Object.fromEntries(
    program.inputs.map(({ slot, value }) => [program.slots[slot]?.name ?? '', value]),
  )
  return evidenceOfHeld(
    { draws, parameters, values, own },
    { judge, seed, worth, sweeps: SWEEPS, mostStops: MOST_STOPS },
  )
}

/** On held-out years, with everything else given as it was; from as many draws as the weighted ones are worth. */
async function heldOutOf(
  { draws, weights, effectiveSample }: HeldEvidence,
  { task, pool, seed }: WeighRequest,
): Promise<JudgedReading['heldOut']> {
  const rows = resample(weights, createStream(seed, 'draws of a reading'))
  const every = Math.max(1, Math.floor(rows.length / effectiveSample))
  const chosen = rows.filter((_, at) => at % every === 0)
  const { totals } = await judgeModes({
    ...{ task, program: task.program, pool, seed },
    draws: takeDraws(draws, chosen),
  })
  return { modes: totals.modes, won: totals.wonByCrps, crpsSkill: totals.meanCrpsSkill }
}

function finite(value: number | undefined): number | undefined {
  return Number.isFinite(value) ? value : undefined
}
