/** Writes a copy to a file. */
import { writeFile } from 'node:fs/promises'
import type { Issue } from '@thaw/core'
import { errorCode } from '../error-code.ts'
import { makeIssue } from '../make-issue.ts'

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'there is a folder of that name',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'a part of the path is a file',
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
}

/** Writes the bytes. Issues: SI010 where that cannot be done; `shown`: the file as it was named. */
export async function writeCopy(
  bytes: Uint8Array,
  file: string,
  shown: string,
): Promise<readonly Issue[]> {
  try {
    await writeFile(file, bytes)
    return []
  } catch (error) {
    const code = errorCode(error)
    const reason = reasons[code] ?? (code === '' ? 'for an unknown reason' : code)
    return [makeIssue('SI010', undefined, { file: shown, reason })]
  }
}
