/** What the shell is told when a command ends. */
import type { Issue } from '@thaw/core'

/** All is well; there may be warnings. */
export const FINE = 0
/** The person's files have errors, or the machine would not do it. */
export const FAULTY_INPUT = 1
/** The command was called in a way that it does not understand. */
export const WRONG_USAGE = 2
/** The person ended it before it was done: 128 and the number of the signal, as shells have it. */
export const INTERRUPTED = 130

/** After faults of a call and of the files that it names: a file that cannot be read is no wrong call. */
export function exitCodeOf(issues: readonly Issue[]): number {
  const errors = issues.filter(({ severity }) => severity === 'error')
  return errors.every(({ code }) => code === 'CL103') ? FAULTY_INPUT : WRONG_USAGE
}
