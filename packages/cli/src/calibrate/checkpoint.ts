/**
 * Where a calibration stands between two steps, in a hidden file of the dossier that git does not keep.
 *
 * The bytes are those of the platform's structured clone: arrays of numbers to the last bit.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { SamplerState } from '@thaw/analysis'

/** Name of the file inside the dossier. */
export const CHECKPOINT = '.calibration.part'

/** What a checkpoint holds. */
interface Kept {
  /** Fingerprint of all that makes the numbers. */
  readonly key: string
  readonly state: SamplerState
}

/** Writes beside and renames, so that a file that is cut off never takes the place of a whole one. */
export async function keepState(folder: string, kept: Kept): Promise<void> {
  const path = join(folder, CHECKPOINT)
  await writeFile(`${path}.new`, serialize(kept))
  await rename(`${path}.new`, path)
}

/** What was kept: a state, nothing, or something that cannot be gone on with. */
export type Found =
  | { readonly kind: 'state'; readonly state: SamplerState }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'other' }

/** The state that was kept under this fingerprint. Throws what the system says of a file that is there. */
export async function findState(folder: string, key: string): Promise<Found> {
  const path = join(folder, CHECKPOINT)
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (bytes === undefined) return { kind: 'nothing' }
  const kept = readKept(bytes)
  return kept?.key === key ? { kind: 'state', state: kept.state } : { kind: 'other' }
}

function readKept(bytes: Uint8Array): Kept | undefined {
  try {
    // Only a file whose fingerprint is that of this very work is used, and only we write that.
    return deserialize(bytes) as Kept
  } catch {
    return undefined
  }
}

/** Removes what was kept. */
export async function forgetState(folder: string): Promise<void> {
  await rm(join(folder, CHECKPOINT), { force: true })
}
