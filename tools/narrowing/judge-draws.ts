/** Runs draws and says what each gives in the place of every observation. */
import { logLikelihood, predictionOf, type Observation } from '@thaw/analysis'
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
  const reader: Reader = { batch, outputs, times: savedTimes(short.time) }
  return {
    predict: (draws) => {
      const predictions = new Float64Array(draws.count * observations.length)
      forEachRun(reader, draws, (draw, columns) => {
        const row = observations.map((observation) =>
          predictionOf(reader.times, columns.get(observation.output) ?? NONE, observation),
        )
        predictions.set(row, draw * observations.length)
      })
      return predictions
    },
    judge: (draws) => {
      const logs = new Float64Array(draws.count)
      forEachRun(reader, draws, (draw, columns) => {
        logs[draw] = logLikelihood(observations, reader.times, columns)
      })
      return logs
    },
  }
}

/** Stands for an output that the batch does not have: every prediction from it is NaN. */
const NONE = new Float64Array()

interface Reader {
  readonly batch: Batch
  readonly outputs: readonly string[]
  readonly times: Float64Array
}

/** Runs all draws in blocks and hands on the outputs of each, by name. */
function forEachRun(
  { batch, outputs, times }: Reader,
  draws: Draws,
  use: (draw: number, columns: ReadonlyMap<string, Float64Array>) => void,
): void {
  const width = draws.names.length
  for (let first = 0; first < draws.count; first += BLOCK) {
    const count = Math.min(BLOCK, draws.count - first)
    const { values, stride } = batch.run({
      inputs: [],
      draws: draws.values.slice(first * width, (first + count) * width),
      count,
    })
    for (let draw = 0; draw < count; draw++) {
      const columns = outputs.map((output, index) => {
        const column = times.map(
          (_, time) => values[(index * times.length + time) * stride + draw] ?? NaN,
        )
        return [output, column] as const
      })
      use(first + draw, new Map(columns))
    }
  }
}

/** The same program with fewer steps: to the first saved time at or after `end`. */
function stopAt(program: Program, end: number): Program {
  const { start, dt, steps, stepsPerSave } = program.time
  const saves = Math.ceil((end - start) / (dt * stepsPerSave) - 1e-9)
  const fewer = Math.min(steps, Math.max(1, saves) * stepsPerSave)
  return { ...program, time: { ...program.time, steps: fewer, stop: start + fewer * dt } }
}
