/** A file of text that a call names. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Checked, Issue } from '@thaw/core'
import { decodeText, type FileText } from '@thaw/dossier'
import { cliIssue } from '../cli-issue.ts'
import { readingAdvice, reasonOf } from '../reason-of.ts'

/** The text of a file in UTF-8, under the path as it was written. Issues: CL103, DO003. */
export async function readText(path: string, cwd: string): Promise<Checked<FileText | undefined>> {
  const bytes = await readFile(resolve(cwd, path)).catch(reasonOf)
  if (typeof bytes === 'string') {
    const data = { path, reason: bytes, advice: readingAdvice(bytes) }
    return { value: undefined, issues: [cliIssue('CL103', data)] }
  }
  const { value, issues } = decodeText(path, bytes)
  return { value: value === undefined ? undefined : { file: path, text: value }, issues }
}

/** The texts of the files that some issues point into, by path; what cannot be read is left out. */
export async function textsOf(
  issues: readonly Issue[],
  cwd: string,
): Promise<ReadonlyMap<string, string>> {
  const files = new Set(issues.flatMap(({ span }) => (span === undefined ? [] : [span.file])))
  const read = await Promise.all([...files].map((file) => readText(file, cwd)))
  return new Map(
    read.flatMap(({ value }) => (value === undefined ? [] : [[value.file, value.text]])),
  )
}
