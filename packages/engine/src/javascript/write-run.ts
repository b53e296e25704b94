/** The text of a function that runs one draw: stocks in an array, everything else in locals. */
import type { BatchPlan } from '../batch.ts'
import type { Program, Statement } from '../program.ts'
import { writeExpression, type SlotText } from './write-expression.ts'

/**
 * Text of the body of `run(f, look, inputs, stretch)`: helper functions, lookups, one number for
 * each input, which steps to run, and where to put the results (cell by cell, `stride` apart). A
 * stretch begins with the stocks it is given, unless it begins at step 0, and leaves in their place
 * those at its end.
 */
export function writeRun({ program, outputs }: BatchPlan): string {
  const stockPlaces = new Map(program.stocks.map(({ slot }, place) => [slot, place]))
  const slotText: SlotText = (slot) => {
    const place = stockPlaces.get(slot)
    return place === undefined ? `s${slot}` : `y[${place}]`
  }
  const assign = (statements: readonly Statement[]): string =>
    statements
      .map(({ slot, expression }) => `${slotText(slot)} = ${writeExpression(expression, slotText)}`)
      .join('\n')
  const { start, dt, steps, stepsPerSave, method } = program.time
  const saves = Math.floor(steps / stepsPerSave) + 1
  return `'use strict'
const { first, end, values, draw, stride, stocks } = stretch
${declareLocals(program, stockPlaces)}
const y = new Float64Array(${program.stocks.length})
const d = new Float64Array(${program.stocks.length})
const level = new Float64Array(${program.stocks.length})
const total = new Float64Array(${program.stocks.length})
let time = ${start}, stepTime = ${start}
${program.inputs.map(({ slot }, place) => `s${slot} = inputs[${place}]`).join('\n')}
${assign(program.constants)}
${assign(program.initial)}
if (first > 0) y.set(stocks)
for (let step = first; step < end; step++) {
  stepTime = ${start} + step * ${dt}
  for (let stage = 0; stage < ${method === 'euler' ? 1 : 4}; stage++) {
    time = ${start} + (step + (stage + 1 >> 1) * 0.5) * ${dt}
    ${assign(program.step)}
    if (stage === 0) {
      if (step % ${stepsPerSave} === 0) {
        const save = step / ${stepsPerSave}
        ${outputs.map((slot, output) => `values[(${output * saves} + save) * stride + draw] = ${slotText(slot)}`).join('\n')}
      }
      if (step === ${steps}) return
    }
    ${program.stocks.map((stock, place) => `d[${place}] = ${changeText(stock, slotText)}`).join('\n')}
    ${method === 'euler' ? `for (let i = 0; i < y.length; i++) y[i] = y[i] + ${dt} * d[i]` : stagesText(dt)}
    ${program.stocks.map(({ isNonNegative }, place) => (isNonNegative ? `if (y[${place}] < 0) y[${place}] = 0` : '')).join('\n')}
  }
}
stocks.set(y)
`
}

function declareLocals(program: Program, stocks: ReadonlyMap<number, number>): string {
  const locals = program.slots.flatMap((_, slot) => (stocks.has(slot) ? [] : [`s${slot} = 0`]))
  return locals.length === 0 ? '' : `let ${locals.join(', ')}`
}

function changeText({ inflows, outflows }: Program['stocks'][number], slotText: SlotText): string {
  const received = inflows.length === 0 ? '0' : inflows.map(slotText).join(' + ')
  return [received, ...outflows.map(slotText)].join(' - ')
}

/** One stage of the classical Runge-Kutta method, in the order of operations of the interpreter. */
function stagesText(dt: number): string {
  return `for (let i = 0; i < y.length; i++) {
      if (stage === 0) { level[i] = y[i]; total[i] = d[i]; y[i] = level[i] + ${dt * 0.5} * d[i] }
      else if (stage === 1) { total[i] = total[i] + 2 * d[i]; y[i] = level[i] + ${dt * 0.5} * d[i] }
      else if (stage === 2) { total[i] = total[i] + 2 * d[i]; y[i] = level[i] + ${dt} * d[i] }
      else y[i] = level[i] + ${dt / 6} * (total[i] + d[i])
    }`
}
