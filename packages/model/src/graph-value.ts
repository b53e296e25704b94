/** A graphical function at a point, before any run. */
import { NOT_AVAILABLE } from '@thaw/core'
import type { LookupNode } from '@thaw/syntax'

/**
 * The value at x, as the kind of the function has it and as the engine computes it: of points that share
 * an x the last one counts, with `forward` the first. Source: XMILE 1.0, 3.1.4; Vensim manual, "dataequations".
 */
export function graphValue({ xs, ys, interpolation }: LookupNode, x: number): number {
  if (Number.isNaN(x)) return NaN
  const last = xs.length - 1
  if (interpolation === 'forward') {
    return (
      ys[
        Math.min(
          last,
          countWhile(xs, (own) => own < x),
        )
      ] ?? NaN
    )
  }
  const at = countWhile(xs, (own) => own <= x) - 1
  if (interpolation === 'raw') return (xs[at] === x ? ys[at] : undefined) ?? NOT_AVAILABLE
  const isHeld = interpolation !== 'extrapolate' && (at < 0 || at === last)
  if (isHeld || interpolation === 'discrete') return ys[Math.max(0, at)] ?? NaN
  const left = Math.min(Math.max(0, at), last - 1)
  const [x0 = NaN, x1 = NaN] = xs.slice(left, left + 2)
  const [y0 = NaN, y1 = NaN] = ys.slice(left, left + 2)
  return y0 + ((y1 - y0) / (x1 - x0)) * (x - x0)
}

/** How many points from the first on are so. Cost: O(log points). */
function countWhile(xs: readonly number[], isSo: (x: number) => boolean): number {
  let low = 0
  let high = xs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(xs[middle] ?? NaN)) low = middle + 1
    else high = middle
  }
  return low
}
