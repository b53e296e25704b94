/** The back ends against each other, on one core: nanoseconds for each equation, step and draw. */
import { createStream, drawUniform } from '@thaw/core'
import { compileBatch, placeInputs, placeOutputs, type BackEnd, type Program } from '@thaw/engine'
import { leastTime, printTable } from './measure.ts'

/** Draws in a block, by how fast a back end is. */
const DRAWS: Readonly<Record<BackEnd, number>> = { interpreter: 4, javascript: 64, wasm: 64 }

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
  const count = DRAWS[backEnd]
  const batch = compileBatch(backEnd, {
    program,
    varying: placeInputs(program, Object.fromEntries(inputs.map((name) => [name, 0]))).map(
      ({ slot }) => slot,
    ),
    outputs: placeOutputs(program, outputs),
  })
  const block = { inputs: [], draws: drawsAround(program, inputs, count), count }
  const rounds = backEnd === 'wasm' ? 60 : 12
  return ((await leastTime(rounds, () => batch.run(block))) * 1e6) / count
}

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
