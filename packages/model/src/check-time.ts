/** Checks when a model starts, stops and saves. */
import type { Checked, Issue, Span } from '@thaw/core'
import type { SimSpecsNode } from '@thaw/syntax'
import type { TimeSpecs } from './model.ts'
import { issueOf } from './report.ts'

/** More steps than this are a slip of the pen, not a wish. */
const MOST_STEPS = 10_000_000

/** A count this near to a whole number is one: 0.1 has no exact binary form. */
const NEAR = 1e-6

/** Where the parts of the time are written, if not in one place. */
export interface TimePlaces {
  readonly stop: Span
  readonly save: Span
}

/**
 * Time specifications as they will be run; undefined where they cannot be.
 *
 * Issues: MO044 to MO048; none where the file gives no time, which its reader tells.
 */
export function checkTime(
  specs: SimSpecsNode | undefined,
  places?: TimePlaces,
): Checked<TimeSpecs | undefined> {
  if (specs === undefined) return { value: undefined, issues: [] }
  const { start, stop, dt, span } = specs
  const errors: Issue[] = []
  if (!(dt > 0) || !Number.isFinite(dt)) errors.push(issueOf('MO044', span, { dt }))
  if (!(stop > start) || !Number.isFinite(stop - start)) {
    errors.push(issueOf('MO045', places?.stop ?? span, { start, stop }))
  }
  if (errors.length > 0) return { value: undefined, issues: errors }
  const steps = (stop - start) / dt
  if (steps > MOST_STEPS) {
    const data = { start, stop, dt, steps: Math.round(steps), most: MOST_STEPS }
    return { value: undefined, issues: [issueOf('MO046', span, data)] }
  }
  const stepsPerSave = Math.max(1, Math.round(specs.saveStep / dt))
  const value: TimeSpecs = {
    ...{ start, stop, dt, stepsPerSave },
    method: specs.method,
    unit: specs.timeUnit ?? '',
  }
  return {
    value,
    issues: [
      ...stepThatDoesNotFit(specs),
      ...saveThatDoesNotFit(specs, stepsPerSave, places?.save ?? span),
    ],
  }
}

function stepThatDoesNotFit({ start, stop, dt, span }: SimSpecsNode): readonly Issue[] {
  const length = stop - start
  const steps = Math.max(1, Math.round(length / dt))
  if (isNear(length / dt, steps)) return []
  const data = { start, stop, dt, length, end: round(start + steps * dt) }
  return [issueOf('MO047', span, { ...data, better: betterStep(length, dt) })]
}

/** The longest half, quarter, eighth ... up to `dt` that divides `length`, else a like share of it. */
function betterStep(length: number, dt: number): number {
  const half = 2 ** Math.floor(Math.log2(dt))
  return isNear(length / half, Math.round(length / half))
    ? half
    : round(length / Math.ceil(length / dt))
}

function saveThatDoesNotFit(
  { dt, saveStep }: SimSpecsNode,
  stepsPerSave: number,
  span: Span,
): readonly Issue[] {
  if (isNear(saveStep / dt, stepsPerSave)) return []
  return [issueOf('MO048', span, { save: saveStep, dt, used: round(stepsPerSave * dt) })]
}

function isNear(value: number, whole: number): boolean {
  return Math.abs(value - whole) <= NEAR * Math.max(1, whole)
}

function round(value: number): number {
  return Number(value.toPrecision(9))
}
