/** Draws one after the other, by the interpreter. */
import type { Batch, BatchPlan, Block, BlockValues } from '../batch.ts'
import { emptyStates, stocksOfDraw } from '../block-state.ts'
import { countSaves } from '../saved-times.ts'
import { interpret } from './interpret.ts'

/** A batch that interprets; slow, and what the others are measured against. */
export function interpreterBatch(plan: BatchPlan): Batch {
  return { run: (block) => runBlock(plan, block) }
}

function runBlock({ program, varying, outputs }: BatchPlan, block: Block): BlockValues {
  const { stepsPerSave } = program.time
  const { count, from } = block
  const saves = countSaves(program.time)
  const values = new Float64Array(outputs.length * saves * count)
  const states = emptyStates(program, block)
  for (let draw = 0; draw < count; draw++) {
    const own = varying.map((slot, index) => ({
      slot,
      value: block.draws[draw * varying.length + index] ?? NaN,
    }))
    const observe = (step: number, slots: Float64Array): void => {
      if (step % stepsPerSave !== 0) return
      outputs.forEach((slot, output) => {
        const cell = output * saves + step / stepsPerSave
        values[cell * count + draw] = slots[slot] ?? NaN
      })
      const state = states.find((each) => each.step === step)
      program.stocks.forEach(({ slot }, stock) => {
        if (state !== undefined) state.stocks[stock * count + draw] = slots[slot] ?? NaN
      })
    }
    const start = from && { step: from.step, stocks: stocksOfDraw(from, count, draw) }
    const identity = { seed: block.seed, draw: (block.firstDraw ?? 0) + draw, from: start }
    interpret(program, [...own, ...block.inputs], observe, identity)
  }
  return { values, stride: count, states }
}
