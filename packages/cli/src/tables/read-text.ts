/** A file of text that a call names. */
import type { Checked, Issue } from '@thaw/core'
import { decodeText, type FileText } from '@thaw/dossier'
import { readBytes } from '../read-bytes.ts'

/** The text of a file in UTF-8, under the path as it was written. Issues: CL103, DO003. */
export async function readText(path: string, cwd: string): Promise<Checked<FileText | undefined>> {
  const { value: bytes, issues: unread } = await readBytes(path, cwd)
  if (bytes === undefined) return { value: undefined, issues: unread }
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
