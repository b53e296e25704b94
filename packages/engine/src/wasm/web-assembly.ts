/** The little of the WebAssembly interface that we use; the same in Node and in browsers. */

import { section, sized, vector } from './encode.ts'
import { simd } from './opcodes.ts'

/** What a module of ours exports; addresses and `stride` are bytes. See `emitPrepare`, `emitRun`. */
export interface WasmExports {
  readonly memory: WasmMemory
  readonly prepare: (first: number) => void
  readonly run: (
    ...parameters: readonly [
      draws: number,
      results: number,
      state: number,
      stride: number,
      groups: number,
      first: number,
      end: number,
    ]
  ) => void
}

/** Memory of a module. */
export interface WasmMemory {
  /** Replaced when the memory grows. */
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}

interface WebAssemblyInterface {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports?: object) => { readonly exports: unknown }
}

/**
 * Whether modules with vectors can be compiled here. Browsers before 2021 to 2023 have no vectors;
 * some settings switch WebAssembly off; a page may forbid it.
 */
export function hasVectors(): boolean {
  try {
    startModule(Uint8Array.from(SMALLEST_MODULE))
    return true
  } catch {
    return false
  }
}

/** A module of one function, which makes a vector of zeros and drops it. */
const SMALLEST_MODULE: readonly number[] = [
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, vector([[0x60, 0, 0]])),
  ...section(3, vector([[0]])),
  ...section(
    10,
    vector([sized([0, 0xfd, simd.constant, ...Array<number>(16).fill(0), 0x1a, 0x0b])]),
  ),
]

/** What a module imports; `call` is there for those that call routines. */
export interface WasmImports {
  readonly host: { readonly call: (call: number, step: number, stage: number) => void }
}

/** Compiles and starts a module, whose exports must be those that its emitter promises. */
export function startModule<Exports = WasmExports>(
  bytes: Uint8Array,
  imports?: WasmImports,
): Exports {
  // The library of types for the language alone does not know this interface.
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyInterface }
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports)
  return instance.exports as Exports
}
