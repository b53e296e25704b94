/** Draws cut into blocks, as workers take them. */
import type { Draws, RowsBlock } from '@thaw/engine'

/** All draws in their order, at most `most` of them in a block. */
export function drawBlocks({ names, values, count }: Draws, most: number): readonly RowsBlock[] {
  return Array.from({ length: Math.ceil(count / most) }, (_, index) => {
    const first = index * most
    const size = Math.min(most, count - first)
    const draws = values.slice(first * names.length, (first + size) * names.length)
    return { first, count: size, draws }
  })
}
