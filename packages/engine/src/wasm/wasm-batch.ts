/** Draws four or eight at a time, by a module of WebAssembly made for the program. */
import type { Batch, BatchPlan, Block, BlockState, BlockValues } from '../batch.ts'
import { cutStretches, emptyStates, type Stretch } from '../block-state.ts'
import type { SetInput } from '../inputs.ts'
import { remembers } from '../program.ts'
import { countSaves } from '../saved-times.ts'
import { PAGE_BYTES } from './assemble-module.ts'
import { emitModule } from './emit-module.ts'
import { mapMemory, type MemoryMap } from './memory-map.ts'
import { routineHost, type RoutineHost } from './routine-host.ts'
import { writeLookups } from './place-lookups.ts'
import { planWasm, type WasmPlan } from './plan.ts'
import { lanesOf } from './precision.ts'
import { startModule, type WasmExports } from './web-assembly.ts'

const NUMBER = 8

/**
 * Compiles a batch. Inputs, draws and settings are data: none of them needs a new module.
 * Memory: a table of what all draws share, and the results of the largest block.
 */
export function wasmBatch(batch: BatchPlan): Batch {
  const plan = planWasm(batch)
  const map = mapMemory(plan)
  const { bytes, pool } = emitModule(plan, map)
  const host = routineHost(batch.program, map.calls, lanesOf(plan.precision))
  const exports = startModule(bytes, { host })
  writeLookups(map.lookups, exports.memory.buffer)
  pool.write(exports.memory.buffer)
  const drawsAt = pool.end()
  const module: RunningModule = { plan, map, exports, host, drawsAt, prepared: undefined }
  return { run: (block) => runBlock(module, block) }
}

interface RunningModule {
  readonly plan: WasmPlan
  readonly map: MemoryMap
  readonly exports: WasmExports
  readonly host: RoutineHost
  /** First address for draws; stocks and results follow them. */
  readonly drawsAt: number
  /** What the table in memory was made of: nothing at first. */
  prepared: Prepared | undefined
}

/** Values of the inputs that all draws share, and the step from which the table holds rows. */
interface Prepared {
  readonly inputs: readonly number[]
  readonly first: number
}

function runBlock(module: RunningModule, block: Block): BlockValues {
  const { plan, exports, drawsAt } = module
  const { program } = plan
  const lanes = lanesOf(plan.precision)
  const stride = Math.ceil(block.count / lanes) * lanes
  const cells = plan.outputs.length * countSaves(program.time)
  const stocksAt = drawsAt + plan.varyingInputs.length * stride * NUMBER
  const resultsAt = stocksAt + plan.stocks.length * stride * NUMBER
  growTo(exports, resultsAt + cells * stride * NUMBER)
  const memory = new Float64Array(exports.memory.buffer)
  prepare(module, block, memory)
  writeDraws(plan, block, memory.subarray(drawsAt / NUMBER, stocksAt / NUMBER), stride)
  const stocks = memory.subarray(stocksAt / NUMBER, resultsAt / NUMBER)
  const placed: PlacedStocks = { places: stockPlaces(plan), stocks, stride }
  if (block.from !== undefined) readStocks(placed, block.from, block.count)
  const states = emptyStates(program, block)
  const addresses = [drawsAt, resultsAt, stocksAt]
  const bytesPerSave = plan.outputs.length * stride * NUMBER
  for (const [index, stretch] of cutStretches(program, block).entries()) {
    if (stride === 0) break
    for (const part of cutFiner(plan, stretch, bytesPerSave)) {
      runStretch(module, block, { ...part, addresses, stride, memory })
    }
    const state = states[index]
    if (state !== undefined) writeStocks(placed, state, block.count)
  }
  const values = memory.subarray(resultsAt / NUMBER, resultsAt / NUMBER + cells * stride)
  return { values, stride, states }
}

/** Results of so many bytes stay near until every four draws have written their part of each line. */
const NEAR_BYTES = 2 ** 18
/** Fewer steps are not worth beginning anew. */
const FEWEST_STEPS = 16

/** A stretch in parts that all draws go through before the next one. */
function cutFiner(
  { program }: WasmPlan,
  { first, end }: Stretch,
  bytesPerSave: number,
): readonly Stretch[] {
  if (remembers(program) || program.routines.length > 0) return [{ first, end }]
  const saves = Math.max(1, Math.floor(NEAR_BYTES / bytesPerSave))
  const { stepsPerSave } = program.time
  const length = Math.ceil(FEWEST_STEPS / (saves * stepsPerSave)) * saves * stepsPerSave
  const parts: Stretch[] = []
  for (let start = first; start < end; start += length) {
    parts.push({ first: start, end: Math.min(start + length, end) })
  }
  return parts
}

interface PlacedStretch extends Stretch {
  /** Of draws, results and stocks. */
  readonly addresses: readonly number[]
  readonly stride: number
  readonly memory: Float64Array
}

/** All groups of draws in one call; one by one where routines must know which draws they serve. */
function runStretch(module: RunningModule, block: Block, stretch: PlacedStretch): void {
  const { plan, exports, host, map } = module
  const lanes = lanesOf(plan.precision)
  const { addresses, stride, memory, first, end } = stretch
  const groups = stride / lanes
  const run = (from: number, count: number): void => {
    const [draws = 0, results = 0, stocks = 0] = addresses.map(
      (address) => address + from * lanes * NUMBER,
    )
    exports.run(draws, results, stocks, stride * NUMBER, count, first, end)
  }
  if (map.calls.length === 0) {
    run(0, groups)
    return
  }
  const { firstDraw = 0, seed = 0 } = block
  for (let group = 0; group < groups; group++) {
    const count = Math.min(lanes, block.count - group * lanes)
    host.begin({ firstDraw: firstDraw + group * lanes, count, seed, memory })
    run(group, 1)
  }
}

/** Makes the table, unless the block before this one left the same. */
function prepare(module: RunningModule, { inputs, from }: Block, memory: Float64Array): void {
  const { plan, map, exports, prepared } = module
  const first = from?.step ?? 0
  const shared = writeUniform(plan, map, inputs, memory)
  const isKnown =
    prepared !== undefined &&
    prepared.first <= first &&
    shared.every((value, place) => Object.is(value, prepared.inputs[place]))
  if (isKnown) return
  exports.prepare(first)
  module.prepared = { inputs: shared, first }
}

/** The stocks in the module's memory: a row of `stride` numbers for each that is needed. */
interface PlacedStocks {
  /** Places of these stocks in the program's list. */
  readonly places: readonly number[]
  readonly stocks: Float64Array
  readonly stride: number
}

function stockPlaces({ program, stocks }: WasmPlan): readonly number[] {
  const places = new Map(program.stocks.map(({ slot }, place) => [slot, place]))
  return stocks.map(({ slot }) => places.get(slot) ?? 0)
}

/** Draws beyond the last one repeat it. */
function readStocks({ places, stocks, stride }: PlacedStocks, from: BlockState, count: number) {
  for (const [row, place] of places.entries()) {
    for (let lane = 0; lane < stride; lane++) {
      const draw = Math.min(lane, count - 1)
      stocks[row * stride + lane] = from.stocks[place * count + draw] ?? NaN
    }
  }
}

function writeStocks({ places, stocks, stride }: PlacedStocks, state: BlockState, count: number) {
  for (const [row, place] of places.entries()) {
    state.stocks.set(stocks.subarray(row * stride, row * stride + count), place * count)
  }
}

function growTo({ memory }: WasmExports, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
}

/** Writes the inputs that are the same in all draws, and gives their values. */
function writeUniform(
  { program, varyingInputs }: WasmPlan,
  { uniformAt }: MemoryMap,
  inputs: readonly SetInput[],
  memory: Float64Array,
): readonly number[] {
  const settings = new Map(inputs.map(({ slot, value }) => [slot, value]))
  const varying = new Set(varyingInputs)
  return program.inputs
    .filter(({ slot }) => !varying.has(slot))
    .map(({ slot, value }) => (memory[uniformAt(slot) / NUMBER] = settings.get(slot) ?? value))
}

/** One row for each varying input; draws beyond the last one repeat it. */
function writeDraws(
  { varyingInputs }: WasmPlan,
  { inputs, draws, count }: Block,
  memory: Float64Array,
  stride: number,
): void {
  const settings = new Map(inputs.map(({ slot, value }) => [slot, value]))
  varyingInputs.forEach((slot, row) => {
    const setting = settings.get(slot)
    for (let lane = 0; lane < stride; lane++) {
      const draw = Math.min(lane, count - 1)
      memory[row * stride + lane] = setting ?? draws[draw * varyingInputs.length + row] ?? NaN
    }
  })
}
