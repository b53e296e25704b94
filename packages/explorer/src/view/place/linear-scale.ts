/** A straight way from years or values to pixels. Ticks come from `d3-array`; a scale needs no more. */

/** From years or values to pixels. */
export type Scale = (value: number) => number

/** The scale that takes the ends of `from` to those of `to`. */
export function linearScale(
  [first, last]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  return (value) => {
    const share = (value - first) / (last - first)
    return start * (1 - share) + end * share
  }
}
