/** Keeps a command from writing its result over what it reads. */
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Issue } from '@thaw/core'
import { cliIssue } from './cli-issue.ts'
import type { Surroundings } from './surroundings.ts'

/** The issue of a result that would take the place of a file that the command reads: CL110. */
export function ontoInput(
  out: string | undefined,
  inputs: readonly (string | undefined)[],
  { cwd }: Pick<Surroundings, 'cwd'>,
): readonly Issue[] {
  if (out === undefined) return []
  const target = placeOf(resolve(cwd, out))
  const isRead = inputs.some((path) => path !== undefined && placeOf(resolve(cwd, path)) === target)
  return isRead ? [cliIssue('CL110', { path: out })] : []
}

/** One file may have several paths, by links. */
function placeOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
