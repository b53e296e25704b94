/** What the system says of a file that it refuses. */

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder'
    case 'EEXIST':
      return 'there is a file already'
    case 'EISDIR':
      return 'it is a folder'
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
