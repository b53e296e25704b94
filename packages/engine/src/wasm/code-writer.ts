/** Writes the body of one function: instructions, and the locals they use. */
import type { Precision } from '../batch.ts'
import { bitsReader, type ConstantPool } from './constant-pool.ts'
import { double, joinBytes, unsigned, writeSigned, writeUnsigned } from './encode.ts'
import { I32, op, simd, single, V128, type SimdName } from './opcodes.ts'

type ScalarMemory = 'f32Load' | 'f64Load' | 'i32Load' | 'i32Load16' | 'i32Store' | 'i32Store16'
type Plain = Exclude<keyof typeof op, 'i32Const' | 'f64Const' | 'call'>

/** Writes the body of one function. */
export interface CodeWriter {
  /** A new local of type `I32` or `V128`. */
  readonly local: (type: number) => number
  /** A vector local that `release` gives back for others to use. */
  readonly borrow: () => number
  readonly release: (local: number) => void
  readonly get: (local: number) => void
  readonly set: (local: number) => void
  readonly tee: (local: number) => void
  /** An instruction with the indices it takes, if any. */
  readonly plain: (name: Plain, ...indices: readonly number[]) => void
  /** Arithmetic and comparisons are of the writer's precision. */
  readonly simd: (name: SimdName, ...immediates: readonly number[]) => void
  /** A vector of the bytes of two others, by their numbers, 0 to 31. */
  readonly shuffle: (bytes: readonly number[]) => void
  /** A memory instruction: the address is on the stack, `offset` is added to it. */
  readonly memory: (name: SimdName, offset: number, lane?: number) => void
  /** Pushes a double of memory in all lanes: the address is on the stack. */
  readonly spread: (offset: number) => void
  readonly scalarMemory: (name: ScalarMemory, offset: number) => void
  readonly integer: (value: number) => void
  readonly float: (value: number) => void
  /** The same number in all lanes. */
  readonly constant: (value: number) => void
  /** The same 64 bits in both lanes. */
  readonly bits: (value: bigint) => void
  readonly call: (index: number) => void
  /** Entry of the module's code section. */
  readonly finish: () => Uint8Array
}

/**
 * A writer for a function with this many parameters, which are its first locals.
 *
 * Constants are loaded from memory: engines turn a vector in the code into three instructions, a
 * load into one.
 */
export function codeWriter(
  parameters: number,
  pool: ConstantPool,
  precision: Precision = 'double',
): CodeWriter {
  const chunks: Uint8Array[] = []
  const bytes: number[] = []
  const locals: number[] = []
  const free: number[] = []
  const one = (code: number, index: number): void => {
    if (bytes.length >= CHUNK_BYTES) chunks.push(new Uint8Array(bytes.splice(0)))
    bytes.push(code)
    writeUnsigned(bytes, index)
  }
  const local = (type: number): number => parameters + locals.push(type) - 1
  return {
    local,
    borrow: () => free.pop() ?? local(V128),
    release: (index) => void free.push(index),
    get: (index) => one(op.localGet, index),
    set: (index) => one(op.localSet, index),
    tee: (index) => one(op.localTee, index),
    plain: (name, ...indices) => {
      bytes.push(op[name])
      for (const index of indices) writeUnsigned(bytes, index)
    },
    scalarMemory: (name, offset) => {
      bytes.push(op[name])
      one(0, offset)
    },
    integer: (value) => {
      bytes.push(op.i32Const)
      writeSigned(bytes, value)
    },
    float: (value) => void bytes.push(op.f64Const, ...double(value)),
    call: (index) => one(op.call, index),
    ...vectorWriter(bytes, pool, precision),
    finish: () => {
      const parts = [declareLocals(locals), ...chunks, bytes, [op.end]]
      const size = parts.reduce((sum, { length }) => sum + length, 0)
      return joinBytes([unsigned(size), ...parts])
    },
  }
}

/** So many numbers at a time become bytes: a long list is moved again and again while it grows. */
const CHUNK_BYTES = 4096

type VectorWriter = Pick<CodeWriter, 'simd' | 'shuffle' | 'memory' | 'spread' | 'constant' | 'bits'>

/** Appends the instructions on vectors. */
function vectorWriter(bytes: number[], pool: ConstantPool, precision: Precision): VectorWriter {
  const isSingle = precision === 'single'
  const bitsOf = bitsReader(precision)
  const numbers = isSingle ? singleNumbers : simd
  const vector = (name: SimdName): void => {
    bytes.push(VECTOR)
    writeUnsigned(bytes, numbers[name])
  }
  const at = (offset: number): void => {
    bytes.push(0)
    writeUnsigned(bytes, offset)
  }
  const loadConstant = (bits: bigint): void => {
    if (bits === 0n) {
      bytes.push(...ZERO)
      return
    }
    bytes.push(op.i32Const, 0)
    vector('loadSplat')
    at(pool.at(bits))
  }
  return {
    simd: (name, ...immediates) => {
      vector(name)
      for (const immediate of immediates) bytes.push(immediate)
    },
    shuffle: (places) => {
      vector('shuffle')
      bytes.push(...places)
    },
    memory: (name, offset, lane) => {
      vector(name)
      at(offset)
      if (lane !== undefined) bytes.push(lane)
    },
    spread: (offset) => {
      if (isSingle) bytes.push(op.f64Load)
      else vector('loadSplat')
      at(offset)
      if (!isSingle) return
      bytes.push(op.f32FromF64)
      vector('splatF32')
    },
    constant: (value) => loadConstant(bitsOf(value)),
    bits: loadConstant,
  }
}

/** The numbers of the instructions in code of single precision. */
const singleNumbers: Readonly<Record<SimdName, number>> = { ...simd, ...single }

/** The byte before a vector instruction. */
const VECTOR = 0xfd

/** A vector of zeros, which engines make without a load. */
const ZERO: readonly number[] = [
  0xfd,
  ...unsigned(simd.constant),
  ...Array.from({ length: 16 }, () => 0),
]

/** Locals in runs of one type. */
function declareLocals(types: readonly number[]): readonly number[] {
  const runs: { readonly type: number; count: number }[] = []
  for (const type of types) {
    const last = runs.at(-1)
    if (last?.type === type) last.count++
    else runs.push({ type, count: 1 })
  }
  return [
    ...unsigned(runs.length),
    ...runs.flatMap(({ type, count }) => [...unsigned(count), type]),
  ]
}

/** Starts a block or loop that leaves nothing on the stack. */
export function open(code: CodeWriter, name: 'block' | 'loop'): void {
  code.plain(name, EMPTY)
}

/** The block type "nothing": one byte, which as an index encodes to itself. */
const EMPTY = 0x40

/** `local += amount` for a local of type i32. */
export function advance(code: CodeWriter, local: number, amount: number): void {
  code.get(local)
  code.integer(amount)
  code.plain('i32Add')
  code.set(local)
}

/** A new i32 local with a start value. */
export function counter(code: CodeWriter, start: number): number {
  const local = code.local(I32)
  code.integer(start)
  code.set(local)
  return local
}

/** Writes a loop that goes on while an address is below another. */
export function whileBelow(
  code: CodeWriter,
  address: number,
  end: number,
  write: () => void,
): void {
  const isBelow = (): void => {
    code.get(address)
    code.get(end)
    code.plain('i32LessUnsigned')
  }
  open(code, 'block')
  isBelow()
  code.plain('i32EqualZero')
  code.plain('branchIf', 0)
  open(code, 'loop')
  write()
  isBelow()
  code.plain('branchIf', 0)
  code.plain('end')
  code.plain('end')
}
