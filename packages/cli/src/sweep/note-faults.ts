/** Values of a sweep that are not finite: named with variable, run and time. */
import type { Issue } from '@thaw/core'
import { cliIssue } from '../cli-issue.ts'
import { plural } from '../tell-issues.ts'

/** Looks at block after block. */
export interface FaultNotes {
  /** Looks at a block: row-major, cells (output by output, time by time) x runs; `first` counts from 0. */
  readonly look: (values: Float64Array, first: number) => void
  /** One warning for each output that is not finite somewhere. Issues: CL109. */
  readonly issues: () => readonly Issue[]
}

interface Note {
  readonly runs: Set<number>
  run: number
  cell: number
  value: number
}

/** Notes for some outputs over their saved times. */
export function noteFaults(outputs: readonly string[], times: Float64Array): FaultNotes {
  const notes = new Map<number, Note>()
  const look = (values: Float64Array, first: number): void => {
    const count = values.length / (outputs.length * times.length)
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? NaN
      if (Number.isFinite(value)) continue
      const cell = Math.floor(index / count)
      const run = first + (index % count)
      const output = Math.floor(cell / times.length)
      const note = notes.get(output) ?? { runs: new Set<number>(), run, cell, value }
      notes.set(output, note)
      note.runs.add(run)
      // A row of values walks through the runs of one moment: an earlier run may come later.
      if (run < note.run) Object.assign(note, { run, cell, value })
    }
  }
  const issues = (): readonly Issue[] =>
    [...notes].map(([output, { runs, run, cell, value }]) =>
      cliIssue('CL109', {
        name: outputs[output] ?? '',
        runs: plural(runs.size, 'run'),
        run: run + 1,
        time: Number((times[cell % times.length] ?? NaN).toFixed(6)),
        value: Number.isNaN(value) ? 'not a number' : String(value).replace('Infinity', 'infinite'),
      }),
    )
  return { look, issues }
}
