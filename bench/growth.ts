/** How the time of an ensemble grows when equations, steps or draws are doubled. */
import { compileBatch, placeOutputs } from '@thaw/engine'
import { drawsAround } from './back-ends.ts'
import { largeInputs, largeModel, largeOutputs } from './large-model.ts'
import { loadProgram } from './load-program.ts'
import { takeTurns, type Contender } from './measure.ts'
import type { Report } from './report.ts'

const ROUNDS = 15

/** Sizes of the large model and its ensemble. */
interface Size {
  readonly name: string
  readonly sectors: number
  readonly timeStep: number
  readonly draws: number
}

const single: Size = { name: 'as it is', sectors: 20, timeStep: 0.5, draws: 64 }

const sizes: readonly Size[] = [
  single,
  { ...single, name: 'twice the equations', sectors: 2 * single.sectors },
  { ...single, name: 'twice the steps', timeStep: single.timeStep / 2 },
  { ...single, name: 'twice the draws', draws: 2 * single.draws },
  { name: 'twice each', sectors: 40, timeStep: 0.25, draws: 128 },
]

/** Prints the time of each size and its ratio to the first; linear is 2, and 8 for all three. */
export async function benchGrowth(report: Report): Promise<void> {
  const times = await takeTurns(sizes.map(contender), ROUNDS)
  report.table('large: an ensemble of WebAssembly on one core, doubled', [
    ['what', 'ms', 'times the time of the first'],
    ...[...times].map(([name, { time, ratio }]) => [
      name,
      time.toPrecision(3),
      (1 / ratio).toFixed(2),
    ]),
  ])
}

function contender({ name, sectors, timeStep, draws: count }: Size): Contender {
  const program = loadProgram(largeModel(sectors, timeStep), 'large.mdl')
  const inputs = largeInputs(sectors)
  const batch = compileBatch('wasm', {
    program,
    varying: placeOutputs(program, inputs),
    outputs: placeOutputs(program, largeOutputs(sectors)),
  })
  const draws = drawsAround(program, inputs, count)
  return { name, round: () => batch.run({ inputs: [], draws, count }) }
}
