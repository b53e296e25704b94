/**
 * Keeps the blocks of the world that others are compared with, in the worker that has run them.
 *
 * While a lever is dragged every request compares a new world with the same old one; its runs are
 * made once. A block is known by everything that its values hang on, so a kept one is never stale.
 */
import type { InputValues } from '../ensemble-types.ts'
import { contentText } from '../content-text.ts'
import type { BlockState, Precision } from '../batch.ts'
import { hashNumbers } from './program-key.ts'

/** What the values of a block hang on. */
export interface BlockIdentity {
  readonly programKey: string
  readonly varying: readonly string[]
  readonly outputs: readonly string[]
  readonly inputs: InputValues
  readonly precision: Precision | undefined
  readonly draws: Float64Array
  readonly firstDraw: number
  readonly seed: number
}

/** A block that was run, and the states from which others may go on. */
export interface KnownBlock {
  /** Row-major, cells x draws. */
  readonly values: Float64Array
  readonly states: readonly BlockState[]
}

/** Blocks of worlds that were run before, by a key of everything they hang on. What is kept is never changed. */
export interface WorldCache {
  readonly find: (key: string) => KnownBlock | undefined
  /** Keeps a block; where all kept ones have more bytes than that, those used longest ago go. */
  readonly keep: (key: string, block: KnownBlock, mostBytes: number) => void
}

/** The name under which a block is kept. */
export function blockKey({ draws, ...rest }: BlockIdentity): string {
  return `${contentText(rest)} ${hashNumbers(draws)}`
}

/** Nothing is kept yet. */
export function openWorldCache(): WorldCache {
  const kept = new Map<string, KnownBlock>()
  const state = { bytes: 0 }
  const drop = (key: string): void => {
    state.bytes -= bytesOf(kept.get(key))
    kept.delete(key)
  }
  return {
    find: (key) => {
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found
    },
    keep: (key, block, mostBytes) => {
      drop(key)
      kept.set(key, block)
      state.bytes += bytesOf(block)
      for (const oldest of kept.keys()) if (state.bytes > mostBytes) drop(oldest)
    },
  }
}

function bytesOf(block: KnownBlock | undefined): number {
  if (block === undefined) return 0
  return block.states.reduce((sum, { stocks }) => sum + stocks.byteLength, block.values.byteLength)
}
