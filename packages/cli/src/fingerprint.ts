/** Fingerprints of what makes numbers: work that is gone on with must be the very same. */
import { createHash } from 'node:crypto'

/** SHA-256 over the parts in their order, as hexadecimal digits. */
export function fingerprint(parts: readonly (string | Float64Array)[]): string {
  const hash = createHash('sha256')
  // A zero between them, so that what ends one part cannot begin the next.
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
