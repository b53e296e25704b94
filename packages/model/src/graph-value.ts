/** A graphical function at a point, before any run. */
import { NOT_AVAILABLE } from '@thaw/core'
import type { LookupNode } from '@thaw/syntax'

/** The value at x, as the kind of the function has it. Source: XMILE 1.0, 3.1.4; Vensim manual, "dataequations". */
export function graphValue({ xs, ys, interpolation }: LookupNode, x: number): number {
  const last = xs.length - 1
  const next = firstAtOrAfter(xs, x)
  if (next >= 0 && xs[next] === x) return ys[next] ?? NaN
  if (interpolation === 'raw') return NOT_AVAILABLE
  const isOutside = next <= 0
  if (isOutside && interpolation !== 'extrapolate') return ys[next === 0 ? 0 : last] ?? NaN
  if (interpolation === 'discrete') return ys[next - 1] ?? NaN
  if (interpolation === 'forward') return ys[next] ?? NaN
  const right = next < 0 ? last : Math.max(next, 1)
  const [x0 = NaN, x1 = NaN] = [xs[right - 1], xs[right]]
  const [y0 = NaN, y1 = NaN] = [ys[right - 1], ys[right]]
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
}

/** The first point that is not before x; -1 where there is none. Cost: O(log points). */
function firstAtOrAfter(xs: readonly number[], x: number): number {
  let low = 0
  let high = xs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((xs[middle] ?? NaN) < x) low = middle + 1
    else high = middle
  }
  return low < xs.length && (xs[low] ?? NaN) >= x ? low : -1
}
