/** Watches a run for values that are not finite numbers, and tells of them in the author's names. */
import type { Issue } from '@thaw/core'
import type { Model } from '@thaw/model'
import { engineIssue } from './engine-issue.ts'
import type { Program, Statement } from './program.ts'
import { watchLoops } from './watch-loops.ts'

/** A variable that was not finite. */
export interface RunFault {
  /** Name as printed in tables. */
  readonly name: string
  /** Canonical name of the variable. */
  readonly variable: string
  /** First time at which the value is not finite. */
  readonly time: number
  /** NaN, Infinity or -Infinity. */
  readonly value: number
  /** The delay time in its equation that was none, where that is the cause. */
  readonly delayTime?: number
  /** Present where the loop that is solved for it by trial did not settle. */
  readonly isUnsettled?: true
}

/** Looks on while a run goes, and notes what is not finite. */
export interface FaultWatch {
  readonly faults: readonly RunFault[]
  /** Looks at all slots at the time at which a step starts. */
  readonly look: (time: number, values: Float64Array) => void
}

/**
 * Notes each variable once, when it is first not finite. Within one moment the order is that of
 * computing, so the first fault is where the trouble began. Infinity that an equation writes down is
 * meant (XMILE's `INF`) and not noted.
 */
export function watchFaults(program: Program): FaultWatch {
  const faults: RunFault[] = []
  const watched = new Set(watchedSlots(program))
  const delayTimes = program.slots.flatMap(({ delayTime }, slot) =>
    delayTime === undefined ? [] : [{ slot, ...delayTime }],
  )
  /** The first delay time of a slot that was none. */
  const wrongTimes = new Map<number, number>()
  const isUnsettled = watchLoops(program)
  const meant = new Set(program.constants.filter(isWritten).map(({ slot }) => slot))
  const look = (time: number, values: Float64Array): void => {
    for (const { slot, of, countsSteps } of delayTimes) {
      const delay = values[slot] ?? NaN
      if (delay < 0 || (delay === 0 && !countsSteps)) setOnce(wrongTimes, of, delay)
    }
    for (const slot of watched) {
      const value = values[slot] ?? NaN
      if (Number.isFinite(value) || (meant.has(slot) && !Number.isNaN(value))) continue
      watched.delete(slot)
      const found = program.slots[slot]
      if (found === undefined || found.isHidden) continue
      const delayTime = wrongTimes.get(slot)
      const { name, variable } = found
      faults.push({
        ...{ name, variable, time, value },
        ...(delayTime !== undefined && { delayTime }),
        ...(isUnsettled(slot, values) && { isUnsettled: true }),
      })
    }
  }
  return { faults, look }
}

function setOnce(values: Map<number, number>, key: number, value: number): void {
  if (!values.has(key)) values.set(key, value)
}

/** True for a constant that is a number as written, with or without a sign. */
function isWritten({ expression }: Statement): boolean {
  const isSigned = expression.op === 'unary' && expression.operation === 'negate'
  return (isSigned ? expression.operand : expression).op === 'number'
}

/**
 * One warning for each fault, at the place of the variable. Issues: EN001; EN007 where a delay time is the cause,
 * EN008 where it is a loop that does not settle.
 */
export function tellFaults(faults: readonly RunFault[], model: Model): readonly Issue[] {
  return faults.map((fault) => {
    const { name, variable, time, value, delayTime } = fault
    return engineIssue(codeOf(fault), model.variables.get(variable)?.span, {
      name,
      time: Number(time.toFixed(6)),
      value: Number.isNaN(value) ? 'not a number' : 'infinite',
      ...(delayTime !== undefined && { delay: Number(delayTime.toPrecision(6)) }),
    })
  })
}

function codeOf({ delayTime, isUnsettled }: RunFault): 'EN001' | 'EN007' | 'EN008' {
  if (delayTime !== undefined) return 'EN007'
  return isUnsettled === true ? 'EN008' : 'EN001'
}

function watchedSlots(program: Program): readonly number[] {
  const computed = [...program.constants, ...program.initial, ...program.step]
  return [...program.stocks.map(({ slot }) => slot), ...computed.map(({ slot }) => slot)]
}
