/** Bytes of the WebAssembly binary format. Source: WebAssembly Core Specification 2.0, 5. */

/** An unsigned number in LEB128. */
export function unsigned(value: number): readonly number[] {
  const bytes: number[] = []
  writeUnsigned(bytes, value)
  return bytes
}

/** Appends an unsigned number in LEB128. */
export function writeUnsigned(bytes: number[], value: number): void {
  let rest = value >>> 0
  do {
    const low = rest & 0x7f
    rest >>>= 7
    bytes.push(rest === 0 ? low : low | 0x80)
  } while (rest !== 0)
}

/** Appends a signed 32-bit number in LEB128. */
export function writeSigned(bytes: number[], value: number): void {
  let rest = value | 0
  for (;;) {
    const low = rest & 0x7f
    rest >>= 7
    const isDone = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
    bytes.push(isDone ? low : low | 0x80)
    if (isDone) return
  }
}

/** The eight bytes of a double, lowest first. */
export function double(value: number): readonly number[] {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value, true)
  return Array.from({ length: 8 }, (_, index) => view.getUint8(index))
}

/** A list with its length before it. */
export function vector(items: readonly (readonly number[])[]): readonly number[] {
  return [...unsigned(items.length), ...items.flat()]
}

/** Bytes with their number before them. */
export function sized(bytes: readonly number[]): readonly number[] {
  return [...unsigned(bytes.length), ...bytes]
}

/** Bytes one after the other. */
export function joinBytes(parts: readonly ArrayLike<number>[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** A name in ASCII with its length before it. */
export function name(text: string): readonly number[] {
  return sized(Array.from(text, (letter) => letter.charCodeAt(0)))
}

/** A section of a module. */
export function section(id: number, content: readonly number[]): readonly number[] {
  return [id, ...sized(content)]
}
