/** The bytes of a file that a call names. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Checked } from '@thaw/core'
import { cliIssue } from './cli-issue.ts'
import { readingAdvice, reasonOf } from './reason-of.ts'

/** The bytes of the file at `path`, which stands in messages as it was written. Issues: CL103. */
export async function readBytes(
  path: string,
  cwd: string,
): Promise<Checked<Uint8Array | undefined>> {
  const bytes = await readFile(resolve(cwd, path)).catch(reasonOf)
  if (typeof bytes !== 'string') return { value: bytes, issues: [] }
  const data = { path, reason: bytes, advice: readingAdvice(bytes) }
  return { value: undefined, issues: [cliIssue('CL103', data)] }
}
