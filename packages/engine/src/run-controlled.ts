/** One run of a program whose own variables say when it ends and which rows it saves. */
import { placeInputs } from './inputs.ts'
import { beginRun } from './interpreter/interpret.ts'
import { interpretControlled } from './interpreter/interpret-controlled.ts'
import type { Program, TimeSlots } from './program.ts'
import { watchFaults, type RunFault } from './run-faults.ts'
import type { RunOptions, RunResult } from './run.ts'

/** What is run and what is kept of it. */
interface ControlledRun {
  readonly program: Program
  readonly control: TimeSlots
  /** Slots of `names`. */
  readonly slots: readonly number[]
  readonly names: readonly string[]
}

/** The saved rows. That the run was given up is a fault of the variable that kept it from ending. */
export function runControlled(
  { program, control, slots, names }: ControlledRun,
  options: RunOptions,
): RunResult {
  const times: number[] = []
  const columns = slots.map((): number[] => [])
  const watch = watchFaults(program)
  const inputs = placeInputs(program, options.inputs ?? {})
  const state = beginRun(program, inputs, { seed: options.seed })
  const isEnded = interpretControlled(state, control, (time, values, isSaved) => {
    watch.look(time, values)
    if (!isSaved) return
    times.push(time)
    slots.forEach((slot, index) => columns[index]?.push(values[slot] ?? NaN))
  })
  const last = times.at(-1) ?? program.time.start
  const unended = isEnded ? [] : [endlessness({ program, control }, state.values, last)]
  return {
    times: Float64Array.from(times),
    columns: new Map(names.map((name, index) => [name, Float64Array.from(columns[index] ?? [])])),
    faults: [...watch.faults, ...unended],
  }
}

function endlessness(
  { program, control }: Pick<ControlledRun, 'program' | 'control'>,
  values: Float64Array,
  time: number,
): RunFault {
  const isStuck = control.dt !== undefined && !((values[control.dt] ?? NaN) > 0)
  const slot = program.slots[(isStuck ? control.dt : control.stop) ?? -1]
  return {
    name: slot?.name ?? program.name,
    variable: slot?.variable ?? '',
    time,
    value: isStuck ? NaN : Infinity,
  }
}
