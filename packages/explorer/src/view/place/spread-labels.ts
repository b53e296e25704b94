/** Keeps labels that stand above each other apart, each as near to its height as the others allow. */

/**
 * Heights of labels, in the order given, each followed by the room that it takes (`rooms`, from its
 * height to that of the next) and inside `low..high` where they fit.
 *
 * Labels that touch are moved as one block, whose middle stands at the mean of the heights wished
 * for; blocks that meet are joined. Source: pool-adjacent-violators for isotonic regression.
 */
export function spreadLabels(
  wishes: readonly number[],
  rooms: readonly number[],
  [low, high]: readonly [number, number],
): readonly number[] {
  const order = wishes.map((_, index) => index)
  order.sort((left, right) => (wishes[left] ?? 0) - (wishes[right] ?? 0))
  // How far below the first label each stands at least; with that taken out, apart means "not
  // descending", and each block is a mean.
  const offsets: number[] = []
  let used = 0
  for (const index of order) {
    offsets[index] = used
    used += rooms[index] ?? 0
  }
  const offsetOf = (index: number): number => offsets[index] ?? 0
  const blocks: { readonly members: number[]; sum: number }[] = []
  for (const index of order) {
    const block = { members: [index], sum: (wishes[index] ?? 0) - offsetOf(index) }
    let before = blocks.at(-1)
    while (before !== undefined && meanOf(before) >= meanOf(block)) {
      block.members.unshift(...before.members)
      block.sum += before.sum
      blocks.pop()
      before = blocks.at(-1)
    }
    blocks.push(block)
  }
  const lastStart = high - offsetOf(order.at(-1) ?? 0)
  const heights: number[] = wishes.slice()
  for (const block of blocks) {
    const start = Math.max(low, Math.min(lastStart, meanOf(block)))
    for (const index of block.members) heights[index] = start + offsetOf(index)
  }
  return heights
}

function meanOf(block: { readonly members: readonly number[]; readonly sum: number }): number {
  return block.sum / block.members.length
}
