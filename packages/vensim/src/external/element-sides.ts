/** A left side over ranges, taken apart into those of its elements. */
import { canonicalName } from '@thaw/syntax'
import type { LeftSide } from '../equations/statement.ts'
import type { Ranges } from '../subscripts/ranges.ts'

/** The left side once for each combination of its elements, the last subscript fastest. */
export function elementSides(left: LeftSide, ranges: Ranges): readonly LeftSide[] {
  let sides: readonly LeftSide[] = [left]
  for (const [at, { name, span }] of left.subscripts.entries()) {
    const elements = ranges.byKey.get(canonicalName(name))?.elements ?? [name]
    sides = sides.flatMap((side) =>
      elements.map((element) => ({
        ...side,
        subscripts: side.subscripts.with(at, { name: element, span }),
      })),
    )
  }
  return sides
}
