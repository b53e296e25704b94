/** The fastest back end that a thread offers: not every browser and not every school has all of them. */
import type { BackEnd } from '@thaw/engine'

/** What a thread offers; each may be missing. */
export interface ThreadSurroundings {
  readonly WebAssembly?: { readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean }
  /** Makes code from text; throws where a policy forbids it. */
  readonly makeCode: () => unknown
}

/** A module of one function with one vector of 16 bytes. Source: `simd` of wasm-feature-detect. */
const VECTOR_MODULE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3],
  ...[2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
)

/** All give the same numbers; they differ in speed only. */
export function chooseBackEnd({ WebAssembly, makeCode }: ThreadSurroundings): BackEnd {
  if (WebAssembly?.validate(VECTOR_MODULE) === true) return 'wasm'
  try {
    makeCode()
    return 'javascript'
  } catch {
    // A policy forbids code from text: the interpreter needs none.
    return 'interpreter'
  }
}
