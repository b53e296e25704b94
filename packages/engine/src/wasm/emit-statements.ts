/** The statements of a run, each to its place in memory. */
import { cutByHold } from '../cut-by-hold.ts'
import { methods } from '../integration.ts'
import { partsOf } from '../lower/operation-reads.ts'
import type { Operation, Statement } from '../program.ts'
import { open } from './code-writer.ts'
import { hasForm, helperOf, type HelperName } from './helper.ts'
import { findCall, type RoutineCall } from './routine-places.ts'
import { FOUR_DRAWS } from './home.ts'
import type { Phase, RunWriter } from './run-writer.ts'

/** Locals that say where a run is. */
export interface StepLocals {
  readonly step: number
  readonly stage: number
}

/**
 * The timed values: with Runge-Kutta not in a stage whose time is that of the stage before, and not
 * at the start of a step, whose time is the end of the step before.
 */
export function emitTimed(writer: RunWriter, locals: StepLocals): void {
  const { code, plan } = writer
  const { stages } = methods[plan.program.time.method]
  if (stages.length === 1 || plan.timed.length === 0) {
    emitAlways(writer, 'step', plan.timed, locals)
    return
  }
  open(code, 'block')
  for (const [stage, { at }] of stages.entries()) {
    if (stages[stage - 1]?.at !== at) continue
    code.get(locals.stage)
    code.integer(stage)
    code.plain('i32Equal')
    code.plain('branchIf', 0)
  }
  // stage < (step <> first): only stage 0 of a step after the first.
  code.get(locals.stage)
  code.get(locals.step)
  code.get(writer.first)
  code.plain('i32NotEqual')
  code.plain('i32LessUnsigned')
  code.plain('branchIf', 0)
  emitAlways(writer, 'step', plan.timed, locals)
  code.plain('end')
}

/** Each statement in turn; what is held in the first stage of a step only. */
export function emitByStage(
  writer: RunWriter,
  statements: readonly Statement[],
  locals: StepLocals,
): void {
  const { code, plan } = writer
  const hasStages = methods[plan.program.time.method].stages.length > 1
  for (const run of cutByHold(statements)) {
    const isGuarded = hasStages && run[0]?.isHeld === true
    if (isGuarded) {
      open(code, 'block')
      code.get(locals.stage)
      code.plain('branchIf', 0)
    }
    emitAlways(writer, 'step', run, locals)
    if (isGuarded) code.plain('end')
  }
}

/**
 * Each statement in turn. In the steps a call of a helper stands alone in its own (see `splitCalls`), and
 * serves all draws in a call, or those of a vector where it is computed in doubles; so does a routine's
 * call everywhere.
 */
export function emitAlways(
  writer: RunWriter,
  phase: Phase,
  statements: readonly Statement[],
  locals?: StepLocals,
): void {
  const { precision } = writer.plan
  for (const { slot, expression } of statements) {
    const called = phase === 'step' ? helperOf(expression) : undefined
    if (expression.op === 'routine') emitRoutine(writer, slot, expression, locals)
    else if (called !== undefined && hasForm(called, precision))
      emitCall(writer, slot, called, partsOf(expression))
    else writer.keep(phase, slot, (pair) => writer.value(phase, pair, expression))
  }
}

/** Passes the inputs of four draws to the host, which leaves the outputs; before the first step at 0. */
function emitRoutine(
  writer: RunWriter,
  slot: number,
  expression: RoutineCall,
  locals: StepLocals | undefined,
): void {
  const { code, map, parts } = writer
  const { number, inputsAt, outputsAt } = findCall(map.calls, expression)
  const phase = locals === undefined ? 'start' : 'step'
  for (const [index, input] of expression.inputs.entries()) {
    writer.store(inputsAt + FOUR_DRAWS * index, (pair) => writer.value(phase, pair, input))
  }
  code.integer(number)
  for (const local of [locals?.step, locals?.stage]) {
    if (local === undefined) code.integer(0)
    else code.get(local)
  }
  code.call(parts.routine)
  writer.keep(phase, slot, (pair) => {
    code.integer(0)
    code.memory('load', outputsAt + 16 * pair)
  })
}

/** Calls a helper for both pairs at once. */
function emitCall(
  writer: RunWriter,
  slot: number,
  called: HelperName,
  operands: readonly Operation[],
): void {
  const { code, parts } = writer
  writer.forPairs((pair) => {
    for (const operand of operands) writer.value('step', pair, operand)
  })
  code.call(parts.helperPaired(called))
  const results = [code.borrow(), code.borrow()] as const
  code.set(results[1])
  code.set(results[0])
  writer.keep('step', slot, (pair) => code.get(results[pair]))
  for (const result of results) code.release(result)
}
