/**
 * Keeps the blocks of the world that others are compared with.
 *
 * While a lever is dragged every request compares a new world with the same old one; its runs are
 * made once. A block is known by everything that its values hang on, so a kept one is never stale.
 */
import type { InputValues } from '../ensemble-types.ts'
import { contentText } from '../content-text.ts'
import type { BlockState } from '../batch.ts'
import type { BlockPart } from './engine-task.ts'
import type { EnginePool } from './engine-pool.ts'
import { hashNumbers } from './program-key.ts'

/** What the values of a block hang on. */
export interface BlockIdentity {
  readonly programKey: string
  readonly names: readonly string[]
  readonly outputs: readonly string[]
  readonly cuts: readonly number[]
  readonly inputs: InputValues
  readonly draws: Float64Array
  readonly firstDraw: number
  readonly seed: number
}

/** A block that was run: its values, and the states from which others may go on. */
export interface KnownBlock {
  readonly parts: readonly BlockPart[]
  readonly states: readonly BlockState[]
}

/** Blocks of worlds that were run before, by a key of everything they hang on. */
export interface WorldCache {
  /** Gives copies of the parts, so that they may be handed to a worker; states are never handed over. */
  readonly find: (key: string) => KnownBlock | undefined
  /** Keeps copies of the parts. */
  readonly keep: (key: string, block: KnownBlock) => void
}

/**
 * Most bytes kept for a pool; what was used longest ago goes first. Two sizes of an ensemble that a
 * reader goes to and fro between, 200 and 1000 draws of some thirty outputs, have room.
 */
const MOST_BYTES = 96 * 2 ** 20

const caches = new WeakMap<EnginePool, WorldCache>()

/** The cache that goes with a pool. */
export function worldCache(pool: EnginePool): WorldCache {
  const known = caches.get(pool) ?? openCache()
  caches.set(pool, known)
  return known
}

/** The name under which a block is kept. */
export function blockKey({ draws, ...rest }: BlockIdentity): string {
  return `${contentText(rest)} ${hashNumbers(draws)}`
}

function openCache(): WorldCache {
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
      return copyOf(found)
    },
    keep: (key, block) => {
      drop(key)
      kept.set(key, copyOf(block))
      state.bytes += bytesOf(block)
      for (const oldest of kept.keys()) if (state.bytes > MOST_BYTES) drop(oldest)
    },
  }
}

function bytesOf({ parts, states }: KnownBlock = { parts: [], states: [] }): number {
  const arrays = [...parts.map(({ values }) => values), ...states.map(({ stocks }) => stocks)]
  return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
}

function copyOf({ parts, states }: KnownBlock): KnownBlock {
  return { parts: parts.map(({ values, count }) => ({ values: values.slice(), count })), states }
}
