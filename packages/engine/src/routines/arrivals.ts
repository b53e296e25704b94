/** Values that arrive some whole steps later, by the delay time at which each set out. */
import type { Routine, RoutineSettings } from './routine.ts'
import { wholeSteps } from './whole-steps.ts'

/** `exit`, of the steps: (initial value, what stands for a missing one). `enter`, of close: (input, time). */
export const arrivalsEntries = { exit: 0, enter: 1 } as const

/**
 * Vensim's DELAY INFORMATION and, where it `conserves`, DELAY MATERIAL.
 *
 * Information that is overtaken is forgotten, and the last that arrived holds on. Material that arrives
 * together adds up; where none arrives, the missing value stands. Until the first has arrived it is
 * the initial value, with which the delay is filled.
 * Source: Vensim manual, fn_delay_information, fn_delay_material; steps are counted as in DELAY FIXED.
 */
export function arrivals({ conserves }: RoutineSettings, _: number, dt: number): Routine {
  return conserves === true ? material(dt) : information(dt)
}

function information(dt: number): Routine {
  const outputs = new Float64Array(1)
  /** In the order of arrival, which is that of setting out. */
  let coming: Arrival[] = []
  /** Place of the last that arrived, once one has; those before it are never read again. */
  let current = 0
  return {
    outputs,
    begin: () => {
      coming = []
      current = 0
    },
    call: (entry, [first = NaN, time = NaN], { step: now }) => {
      while (isHere(coming[current + 1], now)) current += 1
      if (entry === arrivalsEntries.exit) {
        outputs[0] = isHere(coming[current], now) ? (coming[current]?.value ?? NaN) : first
        return
      }
      const step = now + wholeSteps(time, dt)
      while (coming.length > 0 && !isHere(coming.at(-1), step - 1)) coming.pop()
      current = Math.min(current, coming.length)
      coming.push({ step, value: first })
      if (current > coming.length / 2) {
        coming.splice(0, current)
        current = 0
      }
    },
  }
}

interface Arrival {
  readonly step: number
  readonly value: number
}

function isHere(arrival: Arrival | undefined, now: number): boolean {
  return arrival !== undefined && arrival.step <= now
}

function material(dt: number): Routine {
  const outputs = new Float64Array(1)
  const coming = new Map<number, number>()
  /** The first step for which the delay was not filled at the start. */
  let open = 0
  return {
    outputs,
    begin: () => {
      coming.clear()
    },
    call: (entry, [first = NaN, second = NaN], { step: now }) => {
      if (entry === arrivalsEntries.exit) {
        const arrived = coming.get(now)
        const isFilled = now === 0 || now < open
        outputs[0] = isFilled ? first + (arrived ?? 0) : (arrived ?? second)
        return
      }
      const steps = wholeSteps(second, dt)
      if (now === 0) open = steps
      coming.set(now + steps, (coming.get(now + steps) ?? 0) + first)
      coming.delete(now)
    },
  }
}
