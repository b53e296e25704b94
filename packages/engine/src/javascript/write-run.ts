/** The text of a function that runs one draw: stocks in an array, everything else in locals. */
import type { BatchPlan } from '../batch.ts'
import { cutByHold } from '../cut-by-hold.ts'
import { methods } from '../integration.ts'
import type { Program, Statement } from '../program.ts'
import { writeExpression, type SlotText } from './write-expression.ts'

/**
 * Text of the body of `run({ f, look, routines }, inputs, stretch)`: helper functions, lookups, what
 * calls routines, one number for each input, which steps to run, and where to put the results (cell by
 * cell, `stride` apart). A stretch begins with the stocks it is given, unless it begins at step 0,
 * and leaves in their place those at its end.
 */
export function writeRun({ program, outputs }: BatchPlan): string {
  const stockPlaces = new Map(program.stocks.map(({ slot }, place) => [slot, place]))
  const slotText: SlotText = (slot) => {
    const place = stockPlaces.get(slot)
    return place === undefined ? `s${slot}` : `y[${place}]`
  }
  const assign = (statements: readonly Statement[]): string =>
    statements.map((statement) => writeStatement(statement, slotText)).join('\n')
  const { start, dt, steps, stepsPerSave, method } = program.time
  const { stages } = methods[method]
  const saves = Math.floor(steps / stepsPerSave) + 1
  return `'use strict'
const { f, look, routines } = parts
const { first, end, values, draw, stride, stocks } = stretch
${declareLocals(program, stockPlaces)}
const y = new Float64Array(${program.stocks.length})
const d = new Float64Array(${program.stocks.length})
const level = new Float64Array(${program.stocks.length})
const total = new Float64Array(${program.stocks.length})
const at = [${stages.map(({ at }) => at).join(', ')}]
let time = ${start}, stepTime = ${start}
${program.inputs.map(({ slot }, place) => `s${slot} = inputs[${place}]`).join('\n')}
{
const step = 0
${assign(program.constants)}
${assign(program.initial)}
}
if (first > 0) y.set(stocks)
for (let step = first; step < end; step++) {
  stepTime = ${start} + step * ${dt}
  for (let stage = 0; stage < ${stages.length}; stage++) {
    time = ${start} + (step + at[stage]) * ${dt}
    ${cutByHold(program.step)
      .map((run) => (run[0]?.isHeld === true ? `if (stage === 0) {${assign(run)}}` : assign(run)))
      .join('\n')}
    if (stage === 0) {
      if (step % ${stepsPerSave} === 0) {
        const save = step / ${stepsPerSave}
        ${outputs.map((slot, output) => `values[(${output * saves} + save) * stride + draw] = ${slotText(slot)}`).join('\n')}
      }
      if (step === ${steps}) return
      ${assign(program.close)}
    }
    ${program.stocks.map((stock, place) => `d[${place}] = ${changeText(stock, slotText)}`).join('\n')}
    for (let i = 0; i < y.length; i++) {
      ${stagesText(program)}
    }
    ${program.stocks.map(({ isNonNegative }, place) => (isNonNegative ? `if (y[${place}] < 0) y[${place}] = 0` : '')).join('\n')}
  }
}
stocks.set(y)
`
}

/** A call of a routine is a statement of its own. */
function writeStatement({ slot, expression }: Statement, slotText: SlotText): string {
  if (expression.op !== 'routine') {
    return `${slotText(slot)} = ${writeExpression(expression, slotText)}`
  }
  const { routine, entry } = expression
  const inputs = expression.inputs.map((input) => writeExpression(input, slotText)).join(', ')
  const called = `[${routine}, ${entry}], { inputs: [${inputs}], step, time }`
  return `${slotText(slot)} = routines.call(${slot}, ${called})`
}

function declareLocals(program: Program, stocks: ReadonlyMap<number, number>): string {
  const locals = program.slots.flatMap((_, slot) => (stocks.has(slot) ? [] : [`s${slot} = 0`]))
  return locals.length === 0 ? '' : `let ${locals.join(', ')}`
}

function changeText({ inflows, outflows }: Program['stocks'][number], slotText: SlotText): string {
  const received = inflows.length === 0 ? '0' : inflows.map(slotText).join(' + ')
  return [received, ...outflows.map(slotText)].join(' - ')
}

/** What each stage does to stock `i`, in the order of operations of the interpreter. */
function stagesText({ time: { dt, method } }: Program): string {
  const { stages, divisor } = methods[method]
  if (stages.length === 1) return `y[i] = y[i] + ${dt} * d[i]`
  const cases = stages.map(({ weight }, stage) => {
    const next = stages[stage + 1]
    const sum =
      stage === 0 ? 'level[i] = y[i]; total[i] = d[i]' : `total[i] = total[i] + ${weight} * d[i]`
    const move = next === undefined ? `${dt / divisor} * total[i]` : `${dt * next.at} * d[i]`
    return `if (stage === ${stage}) { ${sum}; y[i] = level[i] + ${move} }`
  })
  return cases.join('\nelse ')
}
