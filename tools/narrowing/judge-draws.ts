/** Runs draws and says what each gives in the place of every observation. */
import { logLikelihoodOf, predictionOf, type Observation } from '@thaw/analysis'
import {
  compileBatch,
  placeInputs,
  placeOutputs,
  savedTimes,
  type Batch,
  type Draws,
  type Program,
} from '@thaw/engine'

/** Runs draws on the compiled model; a long list goes in blocks. */
export interface DrawJudge {
  /** Row-major, draws x observations. */
  readonly predict: (draws: Draws) => Float64Array
  /** Log likelihood of each draw. */
  readonly judge: (draws: Draws) => Float64Array
}

/** Draws in one call of the batch. */
const BLOCK = 256

/** Makes a model ready for draws of the named inputs; runs it no further than the last observation. */
export function prepareJudge(
  program: Program,
  names: readonly string[],
  observations: readonly Observation[],
): DrawJudge {
  const outputs = [...new Set(observations.map(({ output }) => output))]
  const short = stopAt(program, Math.max(...observations.map(({ end }) => end)))
  const zeros = Object.fromEntries(names.map((name) => [name, 0]))
  const batch = compileBatch('wasm', {
    program: short,
    varying: placeInputs(short, zeros).map(({ slot }) => slot),
    outputs: placeOutputs(short, outputs),
  })
  const reader: Reader = { batch, outputs, times: savedTimes(short.time), observations }
  return {
    predict: (draws) => predictAll(reader, draws),
    judge: (draws) => {
      const predictions = predictAll(reader, draws)
      return Float64Array.from({ length: draws.count }, (_, draw) => {
        const row = predictions.subarray(draw * observations.length)
        return observations.reduce(
          (sum, observation, index) => sum + logLikelihoodOf(observation, row[index] ?? NaN),
          0,
        )
      })
    },
  }
}

interface Reader {
  readonly batch: Batch
  readonly outputs: readonly string[]
  readonly times: Float64Array
  readonly observations: readonly Observation[]
}

function predictAll(reader: Reader, draws: Draws): Float64Array {
  const width = draws.names.length
  const predictions = new Float64Array(draws.count * reader.observations.length)
  for (let first = 0; first < draws.count; first += BLOCK) {
    const count = Math.min(BLOCK, draws.count - first)
    const { values, stride } = reader.batch.run({
      inputs: [],
      draws: draws.values.slice(first * width, (first + count) * width),
      count,
    })
    for (let draw = 0; draw < count; draw++) {
      const place = (first + draw) * reader.observations.length
      predictions.set(predictOne(reader, values, stride, draw), place)
    }
  }
  return predictions
}

function predictOne(
  { outputs, times, observations }: Reader,
  values: Float64Array,
  stride: number,
  draw: number,
): readonly number[] {
  const columns = new Map(
    outputs.map((output, index) => [
      output,
      times.map((_, time) => values[(index * times.length + time) * stride + draw] ?? NaN),
    ]),
  )
  return observations.map((observation) =>
    predictionOf(times, columns.get(observation.output) ?? new Float64Array(), observation),
  )
}

/** The same program with fewer steps: to the first saved time at or after `end`. */
function stopAt(program: Program, end: number): Program {
  const { start, dt, steps, stepsPerSave } = program.time
  const saves = Math.ceil((end - start) / (dt * stepsPerSave) - 1e-9)
  const fewer = Math.min(steps, Math.max(1, saves) * stepsPerSave)
  return { ...program, time: { ...program.time, steps: fewer, stop: start + fewer * dt } }
}
