/** The instructions that we emit. Source: WebAssembly Core Specification 2.0, appendix "Index of Instructions". */

/** The type of a whole number of 32 bits. */
export const I32 = 0x7f
/** The type of a vector of 128 bits: two numbers side by side. */
export const V128 = 0x7b

/** Instructions of one byte. */
export const op = {
  block: 0x02,
  loop: 0x03,
  end: 0x0b,
  branch: 0x0c,
  branchIf: 0x0d,
  branchTable: 0x0e,
  call: 0x10,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  f32Load: 0x2a,
  f64Load: 0x2b,
  i32Load: 0x28,
  i32Load16: 0x2f,
  i32Store: 0x36,
  i32Store16: 0x3b,
  i32Const: 0x41,
  f64Const: 0x44,
  i32EqualZero: 0x45,
  i32Equal: 0x46,
  i32NotEqual: 0x47,
  i32LessUnsigned: 0x49,
  f32GreaterOrEqual: 0x60,
  f64GreaterOrEqual: 0x66,
  i32Add: 0x6a,
  i32Subtract: 0x6b,
  i32Multiply: 0x6c,
  i32DivideUnsigned: 0x6e,
  i32And: 0x71,
  i32ShiftLeft: 0x74,
  f64Add: 0xa0,
  f64Multiply: 0xa2,
  f32FromF64: 0xb6,
  f64FromI32: 0xb8,
} as const

/** Those behind the prefix 0xfd. */
export const simd = {
  load: 0x00,
  loadSplat16: 0x08,
  loadSplat: 0x0a,
  store: 0x0b,
  constant: 0x0c,
  shuffle: 0x0d,
  splatF32: 0x13,
  splatF64: 0x14,
  extractI32: 0x1b,
  extractF32: 0x1f,
  extractF64: 0x21,
  equalI16: 0x2d,
  equal: 0x47,
  notEqual: 0x48,
  less: 0x49,
  greater: 0x4a,
  lessOrEqual: 0x4b,
  greaterOrEqual: 0x4c,
  and: 0x4e,
  or: 0x50,
  bitSelect: 0x52,
  anyTrue: 0x53,
  loadLane: 0x57,
  storeLane: 0x5b,
  /** Two doubles to single precision, the other two numbers 0. */
  demote: 0x5e,
  /** The first two numbers of single precision to doubles. */
  promote: 0x5f,
  floor: 0x75,
  allTrueI32: 0xa3,
  shiftLeftI32: 0xab,
  shiftRightI32: 0xad,
  addI32: 0xae,
  allTrueI64: 0xc3,
  bitMaskI64: 0xc4,
  shiftLeftI64: 0xcb,
  shiftRightI64: 0xcd,
  addI64: 0xce,
  subtractI64: 0xd1,
  absolute: 0xec,
  negate: 0xed,
  squareRoot: 0xef,
  add: 0xf0,
  subtract: 0xf1,
  multiply: 0xf2,
  divide: 0xf3,
  /** `right < left ? right : left`: keeps a NaN on the left. */
  pickLess: 0xf6,
  /** `left < right ? right : left`: keeps a NaN on the left. */
  pickGreater: 0xf7,
  floatFromI32: 0xfa,
  truncateToI32: 0xfc,
} as const

/** The instructions on four numbers of single precision, by the names of those on two doubles. */
export const single: Readonly<Partial<Record<SimdName, number>>> = {
  equal: 0x41,
  notEqual: 0x42,
  less: 0x43,
  greater: 0x44,
  lessOrEqual: 0x45,
  greaterOrEqual: 0x46,
  floor: 0x68,
  absolute: 0xe0,
  negate: 0xe1,
  squareRoot: 0xe3,
  add: 0xe4,
  subtract: 0xe5,
  multiply: 0xe6,
  divide: 0xe7,
  pickLess: 0xea,
  pickGreater: 0xeb,
  truncateToI32: 0xf8,
}

/** Names of the vector instructions. */
export type SimdName = keyof typeof simd
