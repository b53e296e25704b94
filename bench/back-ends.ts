/** The back ends against each other, on one core: nanoseconds for each equation, step and draw. */
import { createStream, drawUniform } from '@thaw/core'
import { compileBatch, placeOutputs, type BackEnd, type Program } from '@thaw/engine'
import { leastTime, printTable, processorTime } from './measure.ts'

/** A block should last about so long: short enough that others seldom interrupt it. */
const BLOCK_MILLISECONDS = 3

/** A program with what its draws set and what is kept. */
export interface BenchModel {
  readonly title: string
  readonly program: Program
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

/** Runs one block on each back end and prints times and ratios. */
export async function benchBackEnds(model: BenchModel): Promise<void> {
  const { program, title } = model
  const equations = program.step.length + program.stocks.length
  const evaluations = program.time.steps * (program.time.method === 'rk4' ? 4 : 1)
  const times = new Map<BackEnd, number>()
  for (const backEnd of ['interpreter', 'javascript', 'wasm'] as const) {
    times.set(backEnd, await nanosecondsPerDraw(model, backEnd))
  }
  const wasm = times.get('wasm') ?? NaN
  printTable(`${title}: ${equations} equations, ${evaluations} evaluations, one core`, [
    ['back end', 'us a draw', 'ns an equation, evaluation and draw', 'times wasm'],
    ...[...times].map(([backEnd, time]) => [
      backEnd,
      (time / 1e3).toFixed(1),
      (time / equations / evaluations).toFixed(3),
      (time / wasm).toFixed(1),
    ]),
  ])
}

async function nanosecondsPerDraw(model: BenchModel, backEnd: BackEnd): Promise<number> {
  const { program, inputs, outputs } = model
  const varying = placeOutputs(program, inputs)
  const batch = compileBatch(backEnd, { program, varying, outputs: placeOutputs(program, outputs) })
  const run = (count: number): unknown =>
    batch.run({ inputs: [], draws: drawsAround(program, inputs, count), count })
  const four = await leastTime(5, () => run(LANES), processorTime)
  const count = LANES * Math.max(1, Math.min(64, Math.round(BLOCK_MILLISECONDS / four)))
  const rounds = backEnd === 'wasm' ? 200 : 20
  return ((await leastTime(rounds, () => run(count), processorTime)) * 1e6) / count
}

/** Draws that WebAssembly runs side by side. */
const LANES = 4

/** Values within 20 % of the model's own, seeded. */
export function drawsAround(
  program: Program,
  inputs: readonly string[],
  count: number,
): Float64Array {
  const stream = createStream(1, 'bench')
  const own = new Map(
    program.inputs.map(({ slot, value }) => [program.slots[slot]?.name ?? '', value]),
  )
  return Float64Array.from(
    { length: count * inputs.length },
    (_, index) =>
      (own.get(inputs[index % inputs.length] ?? '') ?? NaN) * (0.8 + 0.4 * drawUniform(stream)),
  )
}
