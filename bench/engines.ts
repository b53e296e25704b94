/** Ours against SDEverywhere's generated JavaScript and against native code, after the same work was checked equal. */
import { readFileSync } from 'node:fs'
import {
  compileBatch,
  placeOutputs,
  savedTimes,
  type Batch,
  type BatchPlan,
  type Program,
} from '@thaw/engine'
import { drawsAround } from './back-ends.ts'
import { largeInputs, largeModel, largeOutputs } from './large-model.ts'
import { loadProgram } from './load-program.ts'
import { takeTurns, type Contender } from './measure.ts'
import { compileNative } from './native/native-batch.ts'
import type { NativeProgram } from './native/native-program.ts'
import type { Report } from './report.ts'
import { compileGenerated } from './sdeverywhere/generated-c.ts'
import { generateModel, type RunGenerated } from './sdeverywhere/generated-model.ts'

/** A model that every engine runs. */
interface Case {
  readonly name: string
  readonly text: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

/** Draws of an ensemble round. */
const DRAWS = 64
const ROUNDS = 15
/** Runs that are not timed, until V8 has compiled what it compiles of a single run. */
const WARM_ROUNDS = 50
/** Rounds of compiled programs in a turn, of which the least counts: each turn is a new process. */
const NATIVE_ROUNDS = { oneRun: 20, ensemble: 3 }
/** Two engines do the same work where no number differs by more, relative to the number or to 1e-9. */
const SAME = 1e-11
/** And single precision is near enough for a picture: of the largest value of an output. */
const NEAR = 5e-5

/**
 * Compares the engines; nothing is timed whose numbers differ. SDEverywhere's C is among them where
 * the folder with its library is named.
 */
export async function benchEngines(report: Report, folderOfC: string | undefined): Promise<void> {
  for (const each of cases()) {
    const generated = await generateModel(each)
    const generatedC = await compileGenerated(each, folderOfC)
    const match: Match = { ...each, plan: planOf(each), generated, generatedC }
    await benchOneRun(match, report)
    await benchEnsemble(match, report)
    generatedC?.close()
  }
}

/** A model ready to run on all engines; nothing is generated where the generator is missing. */
interface Match extends Case {
  readonly plan: BatchPlan
  readonly generated: RunGenerated | undefined
  readonly generatedC: NativeProgram | undefined
}

function cases(): readonly Case[] {
  const read = (name: string): string =>
    readFileSync(new URL(`models/${name}.mdl`, import.meta.url), 'utf8')
  return [
    {
      name: 'teacup',
      text: read('teacup'),
      inputs: ['Characteristic Time'],
      outputs: ['Teacup Temperature'],
    },
    {
      name: 'SIR',
      text: read('sir'),
      inputs: ['Contact Rate', 'Duration'],
      outputs: ['Susceptible', 'Infectious', 'Recovered'],
    },
    { name: 'large', text: largeModel(), inputs: largeInputs(), outputs: largeOutputs() },
    {
      name: 'large, one output',
      text: largeModel(),
      inputs: largeInputs().slice(0, 1),
      outputs: largeOutputs().slice(0, 1),
    },
  ]
}

function planOf({ name, text, inputs, outputs }: Case): BatchPlan {
  const program = loadProgram(text, `${name}.mdl`)
  return {
    program,
    varying: placeOutputs(program, inputs),
    outputs: placeOutputs(program, outputs),
  }
}

async function benchOneRun(match: Match, report: Report): Promise<void> {
  const { name, inputs, plan, generated, generatedC } = match
  const draws = drawsAround(plan.program, inputs, 1)
  const block = { inputs: [], draws, count: 1 }
  const contenders: Contender[] = []
  const plain = compileBatch('javascript', plan)
  const wasm = compileBatch('wasm', plan)
  for (let round = 0; round < WARM_ROUNDS; round++) {
    generated?.([...draws])
    plain.run(block)
    wasm.run(block)
  }
  if (generated !== undefined) {
    checkSame(`${name}, one run`, generated([...draws]), rowsOf(wasm, plan, draws, 0))
    contenders.push({ name: 'SDEverywhere, JavaScript', round: () => generated([...draws]) })
  }
  if (generatedC !== undefined) {
    const values = rowsOfC(generatedC, plan, draws, 0)
    checkSame(`${name}, one run in C`, values, rowsOf(wasm, plan, draws, 0))
    contenders.push({
      name: 'SDEverywhere, C, gcc -O2',
      round: () => generatedC.run(draws, 1, NATIVE_ROUNDS.oneRun).nanosecondsADraw / 1e6,
    })
  }
  contenders.push({ name: 'ours, JavaScript', round: () => plain.run(block) })
  contenders.push({ name: 'ours, WebAssembly', round: () => wasm.run(block) })
  const times = await takeTurns(contenders, 4 * ROUNDS)
  report.times(`${name}: one run, warm`, times)
}

async function benchEnsemble(match: Match, report: Report): Promise<void> {
  const { name, inputs, plan, generated, generatedC } = match
  const draws = drawsAround(plan.program, inputs, DRAWS)
  const wasm = compileBatch('wasm', plan)
  const native = compileNative(plan)
  const contenders: Contender[] = []
  if (generated !== undefined) {
    const rowAt = (draw: number): readonly number[] => [
      ...draws.subarray(draw * inputs.length, (draw + 1) * inputs.length),
    ]
    for (const draw of [0, 7, DRAWS - 1]) {
      const same = `${name}, draw ${draw}`
      checkSame(same, generated(rowAt(draw)), rowsOf(wasm, plan, draws, draw))
    }
    contenders.push({
      name: 'SDEverywhere, JavaScript, one after the other',
      round: () => {
        for (let draw = 0; draw < DRAWS; draw++) generated(rowAt(draw))
      },
    })
  }
  if (generatedC !== undefined) {
    for (const draw of [0, 7, DRAWS - 1]) {
      const values = rowsOfC(generatedC, plan, draws, draw)
      checkSame(`${name}, draw ${draw} in C`, values, rowsOf(wasm, plan, draws, draw))
    }
    contenders.push({
      name: 'SDEverywhere, C, gcc -O2, one after the other',
      round: () =>
        (generatedC.run(draws, DRAWS, NATIVE_ROUNDS.ensemble).nanosecondsADraw * DRAWS) / 1e6,
    })
  }
  contenders.push({
    name: 'ours, WebAssembly, one core',
    round: () => wasm.run({ inputs: [], draws, count: DRAWS }),
  })
  if (native !== undefined) {
    const rows = transpose(draws, inputs.length)
    const { values } = native.run(rows, DRAWS, 1)
    const ours = wasm.run({ inputs: [], draws, count: DRAWS })
    checkSame(`${name}, native`, [values], [ours.values.slice(0, values.length)])
    contenders.push({
      name: 'the same statements in C++, g++ -O3, 128-bit vectors',
      round: () => (native.run(rows, DRAWS, NATIVE_ROUNDS.ensemble).nanosecondsADraw * DRAWS) / 1e6,
    })
  }
  contenders.push(singleContender(match, draws))
  const times = await takeTurns(contenders, ROUNDS)
  native?.close()
  const title = `${name}: an ensemble of ${DRAWS} runs, ${sizeOf(plan.program)}`
  report.times(title, times)
  const own = times.get('ours, WebAssembly, one core')?.time ?? NaN
  report.line(
    `Ours: ${((own * 1e6) / DRAWS / workOf(plan.program)).toFixed(3)} ns for each statement or stock, step and draw.`,
  )
}

/** What previews are made with; its numbers are near, not the same. */
function singleContender({ name, plan }: Match, draws: Float64Array): Contender {
  const block = { inputs: [], draws, count: DRAWS }
  const single = compileBatch('wasm', { ...plan, precision: 'single' })
  const own = rowsOf(single, plan, draws, 7)
  for (const [output, row] of rowsOf(compileBatch('wasm', plan), plan, draws, 7).entries()) {
    const size = Math.max(...row.map(Math.abs))
    const worst = Math.max(...row.map((value, at) => Math.abs(value - (own[output]?.[at] ?? NaN))))
    if (!(worst <= NEAR * size)) throw new Error(`${name}, single precision: off by ${worst}`)
  }
  return { name: 'ours for previews, single precision, one core', round: () => single.run(block) }
}

function sizeOf({ step, stocks, time }: Program): string {
  return `${step.length} statements and ${stocks.length} stocks, ${time.steps} steps`
}

function workOf({ step, stocks, time }: Program): number {
  return (step.length + stocks.length) * time.steps
}

/** Saved values of one draw of some, a row for each output. */
function rowsOf(batch: Batch, plan: BatchPlan, draws: Float64Array, draw: number): Rows {
  const { program, outputs, varying } = plan
  const count = draws.length / varying.length
  const { values, stride } = batch.run({ inputs: [], draws, count })
  const saves = savedTimes(program.time).length
  return outputs.map((_, output) =>
    Float64Array.from(
      { length: saves },
      (_unused, save) => values[(output * saves + save) * stride + draw] ?? NaN,
    ),
  )
}

/** The same of SDEverywhere's C, which has a row for each output, draw after draw. */
function rowsOfC(
  compiled: NativeProgram,
  { program, outputs, varying }: BatchPlan,
  draws: Float64Array,
  draw: number,
): Rows {
  const { values } = compiled.run(draws, draws.length / varying.length, 1)
  const saves = savedTimes(program.time).length
  const first = draw * outputs.length
  return outputs.map((_, output) =>
    values.subarray((first + output) * saves, (first + output + 1) * saves),
  )
}

type Rows = readonly Float64Array[]

/** Ends the bench where two engines did not do the same work. */
function checkSame(what: string, left: Rows, right: Rows): void {
  const worst = Math.max(
    ...left.map((row, index) => largestDifference(row, right[index] ?? new Float64Array())),
  )
  if (left.length !== right.length || !(worst <= SAME)) {
    throw new Error(`${what}: the numbers differ by ${worst}`)
  }
}

function largestDifference(left: Float64Array, right: Float64Array): number {
  if (left.length !== right.length) return Infinity
  return left.reduce((worst, value, index) => {
    const scale = Math.max(1e-9, Math.abs(value))
    return Math.max(worst, Math.abs(value - (right[index] ?? NaN)) / scale)
  }, 0)
}

/** From a row for each draw to a row for each input. */
function transpose(draws: Float64Array, inputs: number): Float64Array {
  const count = draws.length / inputs
  return Float64Array.from(
    draws,
    (_, index) => draws[(index % count) * inputs + Math.floor(index / count)] ?? NaN,
  )
}
