/** Writes a copy to a file. */
import { stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
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

/** Why a copy cannot be put there, as far as that shows before it is made. Issues: SI010, as of `writeCopy`. */
export async function faultsOfFile(file: string, shown: string): Promise<readonly Issue[]> {
  const code = await obstacleAt(file)
  return code === '' ? [] : [cannotWrite(code, shown)]
}

/** The code of what the system would say; empty where nothing stands in the way. */
async function obstacleAt(file: string): Promise<string> {
  try {
    return (await stat(file)).isDirectory() ? 'EISDIR' : ''
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'ENOENT') return code
  }
  // A file that is not there yet needs a folder that is.
  return stat(dirname(file)).then(() => '', errorCode)
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
    return [cannotWrite(errorCode(error), shown)]
  }
}

function cannotWrite(code: string, shown: string): Issue {
  const reason = reasons[code] ?? (code === '' ? 'for an unknown reason' : code)
  return makeIssue('SI010', undefined, { file: shown, reason })
}
