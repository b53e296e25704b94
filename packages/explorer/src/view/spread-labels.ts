/** Keeps labels that stand above each other apart, each as near to its height as the others allow. */

/**
 * Heights of labels, in the order given, at least `gap` apart and inside `low..high` where they fit.
 *
 * Labels that touch are moved as one block, whose middle stands at the mean of the heights wished
 * for; blocks that meet are joined. Source: pool-adjacent-violators for isotonic regression.
 */
export function spreadLabels(
  wishes: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): readonly number[] {
  const order = wishes.map((_, index) => index)
  order.sort((left, right) => (wishes[left] ?? 0) - (wishes[right] ?? 0))
  // With the gaps taken out, apart means "not descending", and each block is a mean.
  const blocks: { readonly members: number[]; sum: number }[] = []
  order.forEach((index, rank) => {
    const block = { members: [index], sum: (wishes[index] ?? 0) - rank * gap }
    let before = blocks.at(-1)
    while (before !== undefined && meanOf(before) >= meanOf(block)) {
      block.members.unshift(...before.members)
      block.sum += before.sum
      blocks.pop()
      before = blocks.at(-1)
    }
    blocks.push(block)
  })
  const lastStart = high - (wishes.length - 1) * gap
  const heights: number[] = wishes.slice()
  let rank = 0
  for (const block of blocks) {
    const start = Math.max(low, Math.min(lastStart, meanOf(block)))
    for (const index of block.members) {
      heights[index] = start + rank * gap
      rank += 1
    }
  }
  return heights
}

function meanOf(block: { readonly members: readonly number[]; readonly sum: number }): number {
  return block.sum / block.members.length
}
