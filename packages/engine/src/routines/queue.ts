/** A queue: batches in a line, the first to enter is the first to leave. */
import { askContents, contentQuestions } from './contents.ts'
import type { Routine, RoutineSettings } from './routine.ts'

/**
 * The entry for outflow `k`, of the steps: what it takes as a rate, and whether it was blocked (1 or 0).
 * Inputs: what the stock holds, each inflow, what each outflow before took, whether each of these was
 * blocked, and how much may pass. The entry after the last outflow, of close: the same up to what all
 * outflows took; gives what the queue then holds. From `firstQuestion` on, of the steps: the questions
 * to its batches as the step begins; what the stock holds, and the number of a batch.
 */
export interface QueueSettings extends RoutineSettings {
  readonly inflows: number
  /** For each outflow 1 or 0: it runs only where one before it is blocked. */
  readonly overflow: readonly number[]
  /** It takes one batch at most in a step. */
  readonly one: readonly number[]
  /** It takes no part of a batch. */
  readonly whole: readonly number[]
}

/** The entry of the first question to the batches of a queue. */
export function firstQuestion({ overflow }: QueueSettings): number {
  return overflow.length + 1
}

/** What is left of a batch by rounding, as a share of it, is nothing. */
const ROUNDING = 1e-12

/**
 * In a step each inflow that is not 0 first puts its batch at the end of the line, in the order of
 * priority; then the outflows are served in theirs, and may take what has just come. An outflow to a
 * cloud or an ordinary stock takes all. One to a conveyor takes what has room there: of the first
 * batch, or of as many as there are; parts of batches, or whole ones only. An overflow runs where an
 * outflow before it got less than it would have taken: then it is an outflow like others, and one to
 * a cloud or a stock empties the queue. What the stock holds at the start is one batch.
 *
 * Source: XMILE 1.0, 3.7.3, 4.2.1 and 4.3; isee systems, "Queue Computation" (a batch for each inflow
 * that is not 0). That batches are put in line before the outflows are served is simlin's reading,
 * docs/design/queues.md 4.2; unverified against Stella.
 */
export function queue(settings: RoutineSettings, _: number, dt: number): Routine {
  const { inflows, overflow, one, whole } = settings as QueueSettings
  const outputs = new Float64Array(2)
  let kept: readonly number[] | undefined
  return {
    outputs,
    begin: () => {
      kept = undefined
    },
    call: (entry, inputs) => {
      const question = contentQuestions[entry - overflow.length - 1]
      if (question !== undefined) {
        outputs[0] = askContents(question, kept ?? batchOf(inputs[0] ?? NaN), inputs[1] ?? NaN)
        return
      }
      const rates = [...inputs]
      const taken = rates.slice(1 + inflows, 1 + inflows + entry)
      const entering = rates.slice(1, 1 + inflows).map((rate) => rate * dt)
      const line = [...(kept ?? batchOf(rates[0] ?? NaN)), ...entering.flatMap(batchOf)]
      const left = removeFront(line, dt * taken.reduce((sum, rate) => sum + rate, 0))
      if (entry === overflow.length) {
        kept = left
        outputs[0] = left.reduce((sum, batch) => sum + batch, 0)
        outputs[1] = 0
        return
      }
      const blocked = rates.slice(1 + inflows + entry, 1 + inflows + 2 * entry)
      const isClosed = overflow[entry] === 1 && !blocked.includes(1)
      const room = (rates[1 + inflows + 2 * entry] ?? NaN) * dt
      const policy = { isOne: one[entry] === 1, isWhole: whole[entry] === 1 }
      const got = isClosed ? 0 : takeFront(left, room, policy)
      const wanted = isClosed ? 0 : takeFront(left, Infinity, policy)
      outputs[0] = got / dt
      outputs[1] = got < wanted * (1 - ROUNDING) ? 1 : 0
    },
  }
}

/** No batch for nothing; one for what is no number, so that it shows. */
function batchOf(amount: number): readonly number[] {
  return amount > 0 || Number.isNaN(amount) ? [amount] : []
}

interface Policy {
  readonly isOne: boolean
  readonly isWhole: boolean
}

function takeFront(line: readonly number[], room: number, { isOne, isWhole }: Policy): number {
  const offered = isOne ? line.slice(0, 1) : line
  if (!isWhole) return Math.min(room, sumOf(offered))
  let sum = 0
  for (const batch of offered) {
    if (sum + batch > room * (1 + ROUNDING)) break
    sum += batch
  }
  return sum
}

/** The line without so much from its front; the batch at which it ends is split. */
function removeFront(line: readonly number[], amount: number): readonly number[] {
  let left = amount
  return line.flatMap((batch) => {
    const rest = batch - left
    left = Math.max(0, left - batch)
    return rest <= batch * ROUNDING ? [] : [Math.min(rest, batch)]
  })
}

function sumOf(batches: readonly number[]): number {
  return batches.reduce((sum, batch) => sum + batch, 0)
}
