/** Whether a program can be run many times at once. */
import type { Issue } from '@thaw/core'
import { engineIssue } from './engine-issue.ts'
import type { Program } from './program.ts'

/**
 * What keeps a program from being run in an ensemble: all draws must have the same rows. Issues: EN006.
 */
export function checkBatch({ name, time }: Program): readonly Issue[] {
  return time.control === undefined ? [] : [engineIssue('EN006', undefined, { name })]
}
