/** The time of a Vensim model, which variables set: INITIAL TIME, FINAL TIME, TIME STEP and SAVEPER. */
import type { Checked, Issue, Span } from '@thaw/core'
import { canonicalName, type ControlNode, type SimSpecsNode } from '@thaw/syntax'
import { builtins, nameOfBuiltin, type BuiltinName } from './builtins/builtins.ts'
import { callsIn } from './calls-in.ts'
import { checkTime } from './check-time.ts'
import type { TimeSpecs } from './model.ts'
import { issueOf } from './report.ts'
import type { VariableKey } from './resolved-expression.ts'
import { valueAtStart, type StartValue, type Variables } from './value-at-start.ts'
import { withoutInputs } from './without-inputs.ts'

/** The time, and the variables: what sets the time is no input of a run. */
export interface ControlledTime {
  readonly time: TimeSpecs | undefined
  readonly variables: Variables
}

/**
 * Reads the four variables at the start, where Time counts as 0 for INITIAL TIME, as the time before a
 * run. Without SAVEPER every step is saved. Later values of FINAL TIME, TIME STEP and SAVEPER are followed
 * in the run (`TimeSpecs.control`); recorded: control_vars, dynamic_final_time.
 *
 * Issues: MO070 to MO073, and those of `checkTime`. Source: Vensim manual, "computationalsequence".
 */
export function checkControl(control: ControlNode, variables: Variables): Checked<ControlledTime> {
  const issues: Issue[] = []
  const report = (issue: Issue): void => void issues.push(issue)
  const read = (name: ControlName, time: number): StartValue | undefined =>
    readControl(name, time, { control, variables, report })
  const placeOf = (name: ControlName): Span => variables.get(keyOf(name))?.span ?? control.span
  const start = read('INITIAL TIME', 0)
  const at = start?.value ?? 0
  const stop = read('FINAL TIME', at)
  const dt = read('TIME STEP', at)
  const save = variables.has(keyOf('SAVEPER')) ? read('SAVEPER', at) : dt
  if (start === undefined || stop === undefined || dt === undefined || save === undefined) {
    return { value: { time: undefined, variables }, issues }
  }
  const specs: SimSpecsNode = {
    ...{ start: at, stop: stop.value, dt: dt.value, saveStep: save.value },
    ...{ method: control.method, timeUnit: control.timeUnit },
    span: placeOf('TIME STEP'),
  }
  const time = checkTime(specs, { stop: placeOf('FINAL TIME'), save: placeOf('SAVEPER') })
  const setting = new Set([start, stop, dt, save].flatMap(({ from }) => from))
  // A run sets its time by its own options, so that the time and these variables cannot part.
  const plain = withoutInputs(variables, setting)
  if (![stop, dt, save].some(({ changes }) => changes)) {
    return { value: { time: time.value, variables: plain }, issues: [...issues, ...time.issues] }
  }
  if (dt.changes) refuseCountedSteps(variables, report)
  const changing = (name: ControlName, { changes }: StartValue): VariableKey | undefined =>
    changes ? keyOf(name) : undefined
  const followed = {
    stop: changing('FINAL TIME', stop),
    dt: changing('TIME STEP', dt),
    save: changing('SAVEPER', save),
  }
  return {
    value: { time: time.value && { ...time.value, control: followed }, variables: plain },
    // Steps that change need not fit the first length of the run.
    issues: [...issues, ...time.issues.filter(({ severity }) => severity === 'error')],
  }
}

type ControlName = keyof typeof examples

const examples = {
  'INITIAL TIME': 'INITIAL TIME = 0 ~ Month ~ |',
  'FINAL TIME': 'FINAL TIME = 100 ~ Month ~ |',
  'TIME STEP': 'TIME STEP = 1 ~ Month ~ |',
  SAVEPER: 'SAVEPER = TIME STEP ~ Month ~ |',
} as const

function keyOf(name: ControlName): VariableKey {
  return canonicalName(name)
}

interface ControlScope {
  readonly control: ControlNode
  readonly variables: Variables
  readonly report: (issue: Issue) => void
}

function readControl(
  name: ControlName,
  time: number,
  { control, variables, report }: ControlScope,
): StartValue | undefined {
  const variable = variables.get(keyOf(name))
  if (variable === undefined) {
    report(issueOf('MO070', control.span, { name, example: examples[name] }))
    return undefined
  }
  if (variable.dimensions.length > 0) {
    report(issueOf('MO072', variable.span, { name }))
    return undefined
  }
  const expression = variable.equations[0]?.expression
  const found = expression && valueAtStart(expression, { variables, time, around: [variable.key] })
  if (found === undefined) report(issueOf('MO071', variable.span, { name }))
  return found && { ...found, from: [variable.key, ...found.from] }
}

/** Functions whose numbers do not hang on the length of a step, though their family may. */
const withoutSteps: ReadonlySet<BuiltinName> = new Set<BuiltinName>([
  // Time, and comparisons of it with the step at hand.
  ...(['GET_TIME_VALUE', 'PULSE_TRAIN', 'TIME', 'TIME_BASE'] as const),
  ...(['VENSIM_PULSE', 'VENSIM_RAMP', 'VENSIM_STEP'] as const),
  // Stocks, which every method moves by the step at hand.
  ...(['DELAY1', 'DELAY3', 'FORECAST', 'SMTH1', 'SMTH3', 'VENSIM_TREND'] as const),
  // What is kept from one step to the next, however long.
  ...(['ACTIVE_INITIAL', 'INIT', 'SAMPLE_IF_TRUE'] as const),
])

function refuseCountedSteps(variables: Variables, report: (issue: Issue) => void): void {
  for (const variable of variables.values()) {
    for (const { expression } of variable.equations) {
      for (const call of callsIn(expression)) {
        const { family } = builtins[call.builtin]
        // A random number is drawn for each step, however long.
        const counts = family === 'memory' || family === 'time'
        if (!counts || withoutSteps.has(call.builtin)) continue
        const data = { owner: variable.name, function: nameOfBuiltin(call.builtin, 'vensim') }
        report(issueOf('MO073', call.span, data))
      }
    }
  }
}
