/** `--dt` and `--method`: the same model with another step or another method. */
import { didYouMean, type Checked, type Issue } from '@thaw/core'
import { parseNumber } from '@thaw/dossier'
import type { Model, ModelVariable } from '@thaw/model'
import type { IntegrationMethod } from '@thaw/syntax'
import { cliIssue } from '../cli-issue.ts'

/** What a call says of the time of a run. */
export interface TimeOptions {
  readonly dt?: string
  readonly method?: string
}

const methods: readonly IntegrationMethod[] = ['euler', 'rk2', 'rk4']

/** More steps than this are a slip of the pen. */
const MOST_STEPS = 10_000_000

/** The model as the call wants it run; rows stay where the model saves them. Issues: CL020, CL021. */
export function retime(model: Model, { dt, method }: TimeOptions): Checked<Model> {
  const chosen = methods.find((one) => one === method?.toLowerCase())
  const issues: Issue[] = []
  if (method !== undefined && chosen === undefined) {
    const data = { name: method, hint: didYouMean(method, methods), methods: methods.join(', ') }
    issues.push(cliIssue('CL020', data))
  }
  const moved = dt === undefined ? { value: model, issues: [] } : withStep(model, dt)
  const time = { ...moved.value.time, method: chosen ?? model.time.method }
  return { value: { ...moved.value, time }, issues: [...issues, ...moved.issues] }
}

function withStep(model: Model, text: string): Checked<Model> {
  const { start, stop, dt: before, stepsPerSave } = model.time
  const interval = before * stepsPerSave
  const dt = parseNumber(text) ?? NaN
  const refuse = (reason: string): Checked<Model> => {
    const data = { value: text, reason, interval, example: interval / (2 * stepsPerSave) }
    return { value: model, issues: [cliIssue('CL021', data)] }
  }
  if (!(dt > 0)) return refuse('it is a number above 0')
  if ((stop - start) / dt > MOST_STEPS) return refuse(`that makes more than ${MOST_STEPS} steps`)
  if (!isWhole(interval / dt)) return refuse(`rows are saved every ${interval}`)
  if (!isWhole((stop - start) / dt)) return refuse(`the run lasts ${stop - start}`)
  const variable = model.variables.get(TIME_STEP)
  if (variable !== undefined && !isPlain(variable)) {
    return refuse('the model computes it')
  }
  const time = { ...model.time, dt, stepsPerSave: Math.round(interval / dt) }
  if (variable === undefined) return { value: { ...model, time }, issues: [] }
  const variables = new Map(model.variables).set(TIME_STEP, withNumber(variable, dt))
  return { value: { ...model, time, variables }, issues: [] }
}

/** A number, and no equation that would go on saying another. */
function isPlain({ kind, equations: [equation] }: ModelVariable): boolean {
  return kind === 'auxiliary' && equation?.expression.kind === 'number'
}

/** In Vensim the step is a variable, which equations may read. */
const TIME_STEP = 'time_step'

function withNumber(variable: ModelVariable, value: number): ModelVariable {
  const equations = variable.equations.map((equation) => ({
    ...equation,
    expression: { kind: 'number' as const, value, span: equation.span },
    text: String(value),
  }))
  return { ...variable, equations }
}

/** 0.1 has no exact binary form. */
function isWhole(count: number): boolean {
  return count >= 1 - 1e-9 && Math.abs(count - Math.round(count)) <= 1e-6 * Math.max(1, count)
}
