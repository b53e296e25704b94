/** Draws four at a time, by a module of WebAssembly made for the program. */
import type { Batch, BatchPlan, Block, BlockValues } from '../batch.ts'
import type { SetInput } from '../inputs.ts'
import { savedTimes } from '../saved-times.ts'
import { emitModule, PAGE_BYTES } from './emit-module.ts'
import { mapMemory, type MemoryMap } from './memory-map.ts'
import { writeLookups } from './place-lookups.ts'
import { planWasm, type WasmPlan } from './plan.ts'
import { startModule, type WasmExports } from './web-assembly.ts'

/** Draws that the module runs side by side. */
const LANES = 4
const NUMBER = 8

/**
 * Compiles a batch. Inputs, draws and settings are data: none of them needs a new module.
 * Memory: a table of what all draws share, and the results of the largest block.
 */
export function wasmBatch(batch: BatchPlan): Batch {
  const plan = planWasm(batch)
  const map = mapMemory(plan)
  const { bytes, pool } = emitModule(plan, map)
  const exports = startModule(bytes)
  writeLookups(map.lookups, exports.memory.buffer)
  pool.write(exports.memory.buffer)
  const module: RunningModule = { plan, map, exports, drawsAt: pool.end() }
  return { run: (block) => runBlock(module, block) }
}

interface RunningModule {
  readonly plan: WasmPlan
  readonly map: MemoryMap
  readonly exports: WasmExports
  /** First address for draws; results follow them. */
  readonly drawsAt: number
}

function runBlock({ plan, map, exports, drawsAt }: RunningModule, block: Block): BlockValues {
  const stride = Math.ceil(block.count / LANES) * LANES
  const cells = plan.outputs.length * savedTimes(plan.program.time).length
  const resultsAt = drawsAt + plan.varyingInputs.length * stride * NUMBER
  growTo(exports, resultsAt + cells * stride * NUMBER)
  const memory = new Float64Array(exports.memory.buffer)
  writeUniform(plan, map, block.inputs, memory)
  writeDraws(plan, block, memory.subarray(drawsAt / NUMBER, resultsAt / NUMBER), stride)
  exports.prepare()
  if (stride > 0) exports.run(drawsAt, resultsAt, stride * NUMBER, stride / LANES)
  return {
    values: memory.subarray(resultsAt / NUMBER, resultsAt / NUMBER + cells * stride),
    stride,
  }
}

function growTo({ memory }: WasmExports, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES))
}

/** Inputs that are the same in all draws. */
function writeUniform(
  { program, varyingInputs }: WasmPlan,
  { uniformAt }: MemoryMap,
  inputs: readonly SetInput[],
  memory: Float64Array,
): void {
  for (const { slot, value } of [...program.inputs, ...inputs]) {
    if (!varyingInputs.includes(slot)) memory[uniformAt(slot) / NUMBER] = value
  }
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
