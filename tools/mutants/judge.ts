/** Runs a model file through everything, and says what no file whatever may bring about. */
import { formatIssue, hasErrors, type Issue } from '@thaw/core'
import { differencesOfBackEnds, lower, run, type Program } from '@thaw/engine'
import { check, parse } from '@thaw/library'

/** Steps of a run: enough to reach every back end's ways, few enough for thousands of files. */
const MOST_STEPS = 12
/** Numbers that a run computes at most: a mutated dimension may have a million elements. */
const MOST_WORK = 300_000

/** How far a file came. */
export type Stage = 'read' | 'checked' | 'run'

/** What is wrong with how a file was treated; undefined where nothing is. */
export interface Verdict {
  readonly stage: Stage
  readonly fault: string | undefined
}

/** Reads, checks, lowers and runs a file for a few steps, on every back end. Never throws. */
export function judge(text: string, file: string): Verdict {
  try {
    return judgeParts(text, file)
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { stage: 'read', fault: `it crashed: ${trace.split('\n').slice(0, 4).join(' ')}` }
  }
}

function judgeParts(text: string, file: string): Verdict {
  const parsed = parse(text, file)
  const { value: model, issues } = check(parsed)
  const words = wordsFault(issues, text)
  if (words !== undefined) return { stage: 'read', fault: words }
  if (model === undefined) {
    const isSaid = hasErrors(issues)
    return { stage: 'read', fault: isSaid ? undefined : 'it has no model and no error says why' }
  }
  if (hasErrors(issues)) return { stage: 'checked', fault: 'it has errors and gives a model' }
  const program = shortened(lower(model))
  if (program.slots.length * program.time.steps > MOST_WORK)
    return { stage: 'checked', fault: undefined }
  const { columns, faults } = run(program)
  const isSilent =
    [...columns.values()].some((values) => values.some(Number.isNaN)) && faults.length === 0
  if (isSilent) return { stage: 'run', fault: 'a value is no number and no fault says so' }
  const [difference] = differencesOfBackEnds(program)
  return { stage: 'run', fault: difference && `the back ends differ, ${difference}` }
}

function shortened(program: Program): Program {
  const { time } = program
  const steps = Math.min(time.steps, MOST_STEPS)
  return { ...program, time: { ...time, steps, stop: time.start + steps * time.dt } }
}

/** Messages are for people: whole, without holes, and in the file. */
function wordsFault(issues: readonly Issue[], text: string): string | undefined {
  for (const issue of issues) {
    const { code, message, cure, span } = issue
    const said = formatIssue(issue, text)
    if (message === '' || cure === '') return `${code} has no words`
    if (
      /%\w+%|\bundefined\b|\[object |\n\s+at .*:\d+/.test(`${message} ${cure}`) &&
      !/%\w+%|undefined/.test(text)
    ) {
      return `${code} has a hole: ${said.slice(0, 200)}`
    }
    if (
      span !== undefined &&
      (span.start < 0 || span.end > text.length + 1 || span.start > span.end)
    ) {
      return `${code} points outside of the file: ${span.start} to ${span.end} of ${text.length}`
    }
  }
  return undefined
}
