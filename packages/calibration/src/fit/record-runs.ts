/** Runs draws and says what each gives in the place of every observation. */
import { logLikelihoodOf, predictionOf, type Observation } from '@thaw/analysis'
import { runRows, savedTimes, type Draws, type EnginePool, type Program } from '@thaw/engine'
import { drawBlocks } from '../draw-blocks.ts'
import { stopAt } from '../stop-at.ts'

/** Draws against observations, on all workers of a pool. */
export interface RecordRuns {
  readonly observations: readonly Observation[]
  /** Row-major, draws x observations, each in its output's unit; NaN outside the run. */
  readonly predict: (draws: Draws) => Promise<Float64Array>
  /** Log likelihood of each draw; -Infinity where a prediction is not finite. */
  readonly logLikelihood: (draws: Draws) => Promise<Float64Array>
}

/** What is the same for all draws. */
export interface RecordRunsOptions {
  readonly program: Program
  readonly observations: readonly Observation[]
  readonly pool: EnginePool
  /** Settings that are the same in every draw, stronger than the draw's own. */
  readonly inputs?: Readonly<Record<string, number>>
}

/** Draws in one block of a worker: few, so that a sweep of 32 chains keeps two workers busy. */
const BLOCK = 16

/** Makes a model ready for draws; runs it no further than the last observation. */
export function prepareRuns(options: RecordRunsOptions): RecordRuns {
  const { observations, pool, inputs = {} } = options
  const outputs = [...new Set(observations.map(({ output }) => output))]
  const program = stopAt(options.program, Math.max(...observations.map(({ end }) => end)))
  const weights = weightsOf(observations, outputs, savedTimes(program.time))
  const predict = async (draws: Draws): Promise<Float64Array> => {
    const predictions = new Float64Array(draws.count * observations.length)
    const request = { program, names: draws.names, outputs, inputs, seed: 0 }
    for await (const { first, count, values } of runRows(request, drawBlocks(draws, BLOCK), pool)) {
      predictions.set(readBlock(weights, values, count), first * observations.length)
    }
    return predictions
  }
  return {
    observations,
    predict,
    logLikelihood: async (draws) => {
      const predictions = await predict(draws)
      const width = observations.length
      return Float64Array.from({ length: draws.count }, (_, row) =>
        observations.reduce(
          (sum, observation, index) =>
            sum + logLikelihoodOf(observation, predictions[row * width + index] ?? NaN),
          0,
        ),
      )
    },
  }
}

/** A saved value that an observation reads, and how much it counts. */
interface Weight {
  /** Place among the values of one draw: output by output, saved time by saved time. */
  readonly cell: number
  readonly weight: number
}

/**
 * The weights of all saved values in the place of each observation. `predictionOf` is linear in the
 * column, so what it says of a column with a single 1 is the weight of that place; a NaN stays one.
 */
function weightsOf(
  observations: readonly Observation[],
  outputs: readonly string[],
  times: Float64Array,
): readonly (readonly Weight[])[] {
  return observations.map((observation) => {
    const first = outputs.indexOf(observation.output) * times.length
    return Array.from(times, (_, time) => {
      const single = new Float64Array(times.length)
      single[time] = 1
      return { cell: first + time, weight: predictionOf(times, single, observation) }
    }).filter(({ weight }) => weight !== 0)
  })
}

/** Row-major, draws x observations, from row-major cells x draws. */
function readBlock(
  weights: readonly (readonly Weight[])[],
  values: Float64Array,
  count: number,
): Float64Array {
  const found = new Float64Array(count * weights.length)
  weights.forEach((own, index) => {
    for (const { cell, weight } of own) {
      for (let draw = 0; draw < count; draw++) {
        const place = draw * weights.length + index
        found[place] = (found[place] ?? NaN) + weight * (values[cell * count + draw] ?? NaN)
      }
    }
  })
  return found
}
