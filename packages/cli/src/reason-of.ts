/** What the system says of a file that it refuses. */

const NOTHING = 'there is no such file or folder'
const A_FOLDER = 'it is a folder'

/** What to do about a file that cannot be read for a reason of `reasonOf`. */
export function readingAdvice(reason: string): string {
  if (reason === NOTHING) return 'Check the spelling of the path.'
  if (reason === A_FOLDER) return 'Name a file and not a folder.'
  return 'Check its permissions, and that no other program holds it.'
}

/** True for what the system says of a file, which has a code; anything else that is thrown is a bug of ours. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return NOTHING
    case 'EEXIST':
      return 'there is a file already'
    case 'EISDIR':
      return A_FOLDER
    case 'ENOTDIR':
      return 'a part of the path is a file'
    case 'EACCES':
    case 'EPERM':
      return 'its permissions forbid it'
    case 'EROFS':
      return 'the disk allows no writing'
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
