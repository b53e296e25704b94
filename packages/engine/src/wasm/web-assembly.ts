/** The little of the WebAssembly interface that we use; the same in Node and in browsers. */

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

interface WasmMemory {
  /** Replaced when the memory grows. */
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}

interface WebAssemblyInterface {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/** Compiles and starts a module that exports what `emitModule` promises. */
export function startModule(bytes: Uint8Array): WasmExports {
  // The library of types for the language alone does not know this interface.
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyInterface }
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes))
  return instance.exports as WasmExports
}
