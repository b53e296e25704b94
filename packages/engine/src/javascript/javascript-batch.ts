/** Draws one after the other, by JavaScript made for the program; for Node, benches and tests. */
import type { Batch, BatchPlan, Block, BlockValues } from '../batch.ts'
import { cutStretches, emptyStates, stocksOfDraw, type Stretch } from '../block-state.ts'
import * as elementary from '../elementary/scalar.ts'
import { applyBinary } from '../interpreter/apply.ts'
import { lookUp } from '../interpreter/look-up.ts'
import { countSaves } from '../saved-times.ts'
import { routineCaller, type RoutineCaller } from './routine-caller.ts'
import { writeRun } from './write-run.ts'

/** A stretch of one draw: where its results go, `values[cell * stride + draw]`, and its stocks. */
interface DrawStretch extends Stretch {
  readonly values: Float64Array
  readonly draw: number
  readonly stride: number
  /** Before the stretch, and once it is run, after it. */
  readonly stocks: Float64Array
}

type RunDraw = (parts: RunParts, inputs: Float64Array, stretch: DrawStretch) => void

/** What the text calls. */
interface RunParts {
  readonly f: typeof helpers
  readonly look: readonly ((x: number) => number)[]
  readonly routines: RoutineCaller
}

const helpers = {
  ...elementary,
  square: (x: number): number => x * x,
  modulo: (x: number, y: number): number => x - y * Math.floor(x / y),
  min: (x: number, y: number): number => applyBinary('min', x, y),
  max: (x: number, y: number): number => applyBinary('max', x, y),
}

/**
 * Compiles a batch. Needs a place that may make code from text, which our pages may not; the text
 * holds nothing but numbers (see `writeExpression`).
 */
export function javascriptBatch(plan: BatchPlan): Batch {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- generated from a checked program, whose text holds only numbers; only Node and benches come here
  const run = new Function(...['parts', 'inputs', 'stretch'], writeRun(plan)) as RunDraw
  const look = plan.program.lookups.map((lookup) => (x: number) => lookUp(lookup, x))
  const routines = routineCaller(plan.program)
  return {
    run: (block) =>
      runBlock(plan, block, (inputs, stretch) => {
        routines.begin((block.firstDraw ?? 0) + stretch.draw, block.seed ?? 0)
        run({ f: helpers, look, routines }, inputs, stretch)
      }),
  }
}

function runBlock(
  { program, varying, outputs }: BatchPlan,
  block: Block,
  run: (inputs: Float64Array, stretch: DrawStretch) => void,
): BlockValues {
  const { inputs, draws, count, from } = block
  const saves = countSaves(program.time)
  const values = new Float64Array(outputs.length * saves * count)
  const states = emptyStates(program, block)
  const stretches = cutStretches(program, block)
  const settings = new Map(inputs.map(({ slot, value }) => [slot, value]))
  const columns = new Map(varying.map((slot, column) => [slot, column]))
  const own = new Float64Array(program.inputs.length)
  for (let draw = 0; draw < count; draw++) {
    program.inputs.forEach(({ slot, value }, place) => {
      const column = columns.get(slot)
      const drawn = column === undefined ? undefined : draws[draw * varying.length + column]
      own[place] = settings.get(slot) ?? drawn ?? value
    })
    const stocks =
      from === undefined ? new Float64Array(program.stocks.length) : stocksOfDraw(from, count, draw)
    stretches.forEach((stretch, index) => {
      run(own, { ...stretch, values, draw, stride: count, stocks })
      for (const [stock, level] of stocks.entries()) {
        const kept = states[index]?.stocks
        if (kept !== undefined) kept[stock * count + draw] = level
      }
    })
  }
  return { values, stride: count, states }
}
