/** Names of the worlds of a chart, the same in its picture, its table and what is taken away. */
import type { Words } from '../words/words.ts'
import type { KeptWorld } from './chart.ts'

/** `World B`. */
export function worldName(key: KeptWorld['key'], words: Words): string {
  return words.text('chart.world', { key })
}

/** `World B: tide: spring tide`. */
export function worldTitle({ key, label }: KeptWorld, words: Words): string {
  return words.text('chart.world-title', { world: worldName(key, words), label })
}
