/** The function that computes, once for an ensemble, what all draws share. */
import { InvariantError } from '@thaw/core'
import { codeWriter, counter, advance, open, type CodeWriter } from './code-writer.ts'
import { emitValue, type ModuleParts, type ValueSource } from './emit-operation.ts'
import { rowsPerStep, type MemoryMap } from './memory-map.ts'
import { I32, V128 } from './opcodes.ts'
import type { WasmPlan } from './plan.ts'

/**
 * `prepare(first)`: uniform values, then the rows of the table from step `first` to the last.
 * Vectors hold the same number twice; one of them is stored.
 */
export function emitPrepare(plan: WasmPlan, map: MemoryMap, parts: ModuleParts): Uint8Array {
  const code = codeWriter(1, parts.pool)
  const { start } = plan.program.time
  const startSource: ValueSource = {
    slot: (slot) => loadNumber(code, map.uniformAt(slot)),
    time: () => code.constant(start),
    stepTime: () => code.constant(start),
    number: code.constant,
    output: differs,
  }
  for (const { slot, expression } of plan.uniform) {
    code.integer(0)
    emitValue({ code, source: startSource, parts }, expression)
    code.memory('storeLane', map.uniformAt(slot), 0)
  }
  if (plan.table.length > 0) emitTable(code, plan, map, parts)
  return code.finish()
}

/** What a routine gives differs between draws. */
function differs(): never {
  throw new InvariantError('what a routine gives is not shared by all draws')
}

/** The parameter; counts the steps on. */
const FIRST_STEP = 0

/** Pushes the number at an address twice. */
function loadNumber(code: CodeWriter, address: number): void {
  code.integer(0)
  code.memory('loadSplat', address)
}

function emitTable(code: CodeWriter, plan: WasmPlan, map: MemoryMap, parts: ModuleParts): void {
  const { steps } = plan.program.time
  const perStep = rowsPerStep(plan)
  const step = FIRST_STEP
  const row = code.local(I32)
  code.get(step)
  code.integer(perStep * map.rowBytes)
  code.plain('i32Multiply')
  code.integer(map.table)
  code.plain('i32Add')
  code.set(row)
  const part = counter(code, 0)
  const time = code.local(V128)
  const stepTime = code.local(V128)
  const source: ValueSource = {
    slot: (slot) => {
      if (plan.stepHomes.get(slot) !== 'table') {
        loadNumber(code, map.uniformAt(slot))
        return
      }
      code.get(row)
      code.memory('loadSplat', map.columnAt(slot))
    },
    time: () => code.get(time),
    stepTime: () => code.get(stepTime),
    number: code.constant,
    output: differs,
  }
  open(code, 'loop')
  emitTimes(code, plan, { step, part, time, stepTime })
  for (const { slot, expression, isHeld } of plan.table) {
    const column = map.columnAt(slot)
    if (isHeld && perStep > 1) openHeld({ code, row, part, rowBytes: map.rowBytes }, column)
    code.get(row)
    emitValue({ code, source, parts }, expression)
    code.memory('storeLane', column, 0)
    if (isHeld && perStep > 1) code.plain('end')
  }
  advance(code, row, map.rowBytes)
  emitNextRow(code, step, part, perStep)
  code.get(row)
  code.integer(map.table + map.rowBytes * (steps * perStep + 1))
  code.plain('i32LessUnsigned')
  code.plain('branchIf', 0)
  code.plain('end')
}

interface HeldRow {
  readonly code: CodeWriter
  readonly row: number
  readonly part: number
  readonly rowBytes: number
}

/** Opens a block that only the start of a step goes through; other rows have what the row before has. */
function openHeld({ code, row, part, rowBytes }: HeldRow, column: number): void {
  open(code, 'block')
  open(code, 'block')
  code.get(part)
  code.plain('i32EqualZero')
  code.plain('branchIf', 0)
  code.get(row)
  code.get(row)
  code.integer(rowBytes)
  code.plain('i32Subtract')
  code.memory('loadSplat', column)
  code.memory('storeLane', column, 0)
  code.plain('branch', 1)
  code.plain('end')
}

interface TimeLocals {
  readonly step: number
  /** Part of the step: 0 its start, then the later times at which it is evaluated. */
  readonly part: number
  readonly time: number
  readonly stepTime: number
}

/** time = start + (step + part * distance) * dt; stepTime = start + step * dt. */
function emitTimes(
  code: CodeWriter,
  plan: WasmPlan,
  { step, part, time, stepTime }: TimeLocals,
): void {
  const { start, dt } = plan.program.time
  const spread = (): void => {
    code.simd('splatF64')
    code.constant(dt)
    code.simd('multiply')
    code.constant(start)
    code.simd('add')
  }
  code.get(step)
  code.plain('f64FromI32')
  spread()
  code.set(stepTime)
  code.get(step)
  code.plain('f64FromI32')
  code.get(part)
  code.plain('f64FromI32')
  code.float(1 / Math.max(1, rowsPerStep(plan) - 1))
  code.plain('f64Multiply')
  code.plain('f64Add')
  spread()
  code.set(time)
}

/** Goes on to the next part, and after the last one to the next step. */
function emitNextRow(code: CodeWriter, step: number, part: number, perStep: number): void {
  open(code, 'block')
  advance(code, part, 1)
  code.get(part)
  code.integer(perStep)
  code.plain('i32LessUnsigned')
  code.plain('branchIf', 0)
  code.integer(0)
  code.set(part)
  advance(code, step, 1)
  code.plain('end')
}
