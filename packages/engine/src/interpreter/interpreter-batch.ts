/** Draws one after the other, by the interpreter. */
import type { Batch, BatchPlan, Block, BlockValues } from '../batch.ts'
import { savedTimes } from '../saved-times.ts'
import { interpret } from './interpret.ts'

/** A batch that interprets; slow, and what the others are measured against. */
export function interpreterBatch(plan: BatchPlan): Batch {
  return { run: (block) => runBlock(plan, block) }
}

function runBlock({ program, varying, outputs }: BatchPlan, block: Block): BlockValues {
  const { stepsPerSave } = program.time
  const saves = savedTimes(program.time).length
  const values = new Float64Array(outputs.length * saves * block.count)
  for (let draw = 0; draw < block.count; draw++) {
    const own = varying.map((slot, index) => ({
      slot,
      value: block.draws[draw * varying.length + index] ?? NaN,
    }))
    interpret(program, [...own, ...block.inputs], (step, slots) => {
      if (step % stepsPerSave !== 0) return
      outputs.forEach((slot, output) => {
        const cell = output * saves + step / stepsPerSave
        values[cell * block.count + draw] = slots[slot] ?? NaN
      })
    })
  }
  return { values, stride: block.count }
}
