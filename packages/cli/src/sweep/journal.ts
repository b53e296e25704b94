/**
 * The journal of a sweep: FILE.part holds the values of every block that is done, so that a sweep goes on
 * after an interrupt and no more than a block stands in memory.
 *
 * A line of JSON names the work; after it come the blocks one after the other, each cells x runs of
 * 64-bit numbers in the machine's own order of bytes. A block that was cut off in the middle is run anew.
 */
import { open, type FileHandle } from 'node:fs/promises'
import type { Shard } from './parse-sweep-options.ts'

/** Fingerprints of what makes the numbers; another one makes a journal useless. */
export interface SweepKey {
  readonly model: string
  readonly design: string
  readonly options: string
}

/** How the rows of a shard are cut into blocks. */
export interface BlockLayout {
  readonly shard: Shard
  /** Values that a run gives. */
  readonly cells: number
  /** Runs of a block; the last one may have fewer. */
  readonly length: number
}

/** An open journal. */
export interface Journal {
  readonly layout: BlockLayout
  /** Blocks that are done. */
  readonly done: number
  readonly append: (values: Float64Array) => Promise<void>
  /** Cells from `from` to just before `end` of a block that is done: row-major, cells x runs. */
  readonly read: (block: number, from: number, end: number) => Promise<Float64Array>
  readonly close: () => Promise<void>
}

/** What opening gave: a journal, or what of the work is another one since. */
export type OpenedJournal =
  | { readonly kind: 'open'; readonly journal: Journal }
  | { readonly kind: 'other'; readonly what: keyof SweepKey | 'file' }

/** First and end of a block's rows. */
export function rowsOfBlock({ shard, length }: BlockLayout, block: number): Shard {
  const first = shard.first + block * length
  return { first, end: Math.min(first + length, shard.end) }
}

/** How many blocks the whole shard makes. */
export function countBlocks({ shard, length }: BlockLayout): number {
  return Math.ceil((shard.end - shard.first) / length)
}

/** Opens the journal at `path`, a new one where there is none. Throws what the system says. */
export async function openJournal(
  path: string,
  key: SweepKey,
  layout: BlockLayout,
): Promise<OpenedJournal> {
  // Neither `a` nor `w`: it is read and written at places, and made where it is not there.
  const file = await open(path, 'a+').then(async (made) => {
    await made.close()
    return open(path, 'r+')
  })
  const { size } = await file.stat()
  const head = Buffer.from(`${JSON.stringify(key)}\n`)
  if (size === 0) await file.write(head, 0, head.length, 0)
  else {
    const what = await otherWork(file, key, head.length)
    if (what !== undefined) {
      await file.close()
      return { kind: 'other', what }
    }
  }
  return {
    kind: 'open',
    journal: journalOf(file, layout, head.length, Math.max(0, size - head.length)),
  }
}

async function otherWork(
  file: FileHandle,
  key: SweepKey,
  length: number,
): Promise<keyof SweepKey | 'file' | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
  const text = buffer.toString('utf8', 0, bytesRead)
  if (text === `${JSON.stringify(key)}\n`) return undefined
  try {
    const other = JSON.parse(text) as Partial<SweepKey>
    const parts = ['model', 'design', 'options'] as const
    return parts.find((part) => other[part] !== key[part]) ?? 'file'
  } catch {
    return 'file'
  }
}

function journalOf(file: FileHandle, layout: BlockLayout, start: number, bytes: number): Journal {
  const { cells, length } = layout
  const countOf = (block: number): number => {
    const { first, end } = rowsOfBlock(layout, block)
    return end - first
  }
  const placeOf = (block: number): number => start + block * length * cells * NUMBER
  const isDone = (block: number): boolean =>
    placeOf(block) - start + countOf(block) * cells * NUMBER <= bytes
  let done = 0
  while (done < countBlocks(layout) && isDone(done)) done += 1
  const first = done
  return {
    layout,
    done: first,
    append: async (values) => {
      const part = Buffer.from(values.buffer, values.byteOffset, values.byteLength)
      await writeWhole(file, part, placeOf(done))
      done += 1
    },
    read: async (block, from, end) => {
      const count = countOf(block)
      const values = new Float64Array((end - from) * count)
      const part = Buffer.from(values.buffer)
      await readWhole(file, part, placeOf(block) + from * count * NUMBER)
      return values
    },
    close: () => file.close(),
  }
}

/** Bytes of a number. */
const NUMBER = 8

/** A system may write less than it was asked to. */
async function writeWhole(file: FileHandle, part: Buffer, place: number): Promise<void> {
  for (let at = 0; at < part.length;) {
    const { bytesWritten } = await file.write(part, at, part.length - at, place + at)
    at += bytesWritten
  }
}

async function readWhole(file: FileHandle, part: Buffer, place: number): Promise<void> {
  for (let at = 0; at < part.length;) {
    const { bytesRead } = await file.read(part, at, part.length - at, place + at)
    if (bytesRead === 0) throw new Error('the file ends before its last block')
    at += bytesRead
  }
}
