/** What forbids a calibration before anything runs. */
import { faultsOfPrior, type Observation } from '@thaw/analysis'
import type { Issue } from '@thaw/core'
import type { Parameter } from '@thaw/dossier'
import { narrowingFigures, type FitTask, type Mode } from './fit-task.ts'
import { makeIssue } from '../make-issue.ts'

/** What is looked at before anything runs. */
export interface PlannedTask extends Pick<FitTask, 'program' | 'parameters' | 'modes'> {
  readonly dossier: { readonly parameters: readonly UncertainRow[] }
}

/** A row of parameters.csv, as far as its prior goes. */
type UncertainRow = Pick<
  Parameter,
  'variable' | 'prior' | 'centre' | 'spread' | 'low' | 'high' | 'span'
>

/** Issues: CA001, CA002, CA003. */
export function faultsOfTask(task: PlannedTask): readonly Issue[] {
  const { dossier, modes } = task
  return [
    ...dossier.parameters.flatMap((parameter) =>
      faultsOfPrior({ ...parameter, form: parameter.prior }).map((fault) =>
        makeIssue('CA001', parameter.span, { name: parameter.variable, fault }),
      ),
    ),
    ...missing(task),
    ...modes.flatMap((mode) =>
      narrowingFigures([mode]).flatMap((figure) => outsideTime(figure, mode, task)),
    ),
  ]
}

function missing({ parameters, modes }: PlannedTask): readonly Issue[] {
  const data: { file: string; lacks: string; cure: string }[] = []
  if (parameters.length === 0) {
    const cure = 'Add parameters.csv: a row for each uncertain input, with its prior.'
    data.push({ file: 'parameters.csv', lacks: 'has no row', cure })
  }
  if (narrowingFigures(modes).length === 0) {
    const cure = 'Add rows with a series, and a stretch of time in which it has figures.'
    data.push({ file: 'fit.csv', lacks: 'reaches no figure of the record', cure })
  }
  return data.map((one) => makeIssue('CA002', undefined, one))
}

function outsideTime(
  figure: Observation,
  { target }: Mode,
  { program }: PlannedTask,
): readonly Issue[] {
  const { start, stop } = program.time
  // The same tolerance as a step's time: a hair of a step.
  const hair = program.time.dt * 1e-6
  if (figure.start >= start - hair && figure.end <= stop + hair) return []
  return [makeIssue('CA003', target.span, { mode: target.id, when: tellWhen(figure), start, stop })]
}

/** `1955`, or `1954 to 1956.5`. */
export function tellWhen({ start, end }: Observation): string {
  const tell = (year: number): string => String(Number(year.toFixed(2)))
  return start === end ? tell(start) : `${tell(start)} to ${tell(end)}`
}
