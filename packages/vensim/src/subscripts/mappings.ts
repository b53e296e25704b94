/** How the elements of one range stand for those of others. Source: vensim.com, "ref_subscript_mapping". */
import { didYouMean } from '@thaw/core'
import { canonicalName, type MappingNode } from '@thaw/syntax'
import type { RangeItem, RangeMapping, Statement } from '../equations/statement.ts'
import { issue, type Report } from '../issue.ts'
import { expandSequence } from './expand-sequence.ts'
import { openedInWords } from './opened.ts'
import type { Range } from './ranges.ts'

type RangeStatement = Extract<Statement, { kind: 'range' }>
type ByKey = ReadonlyMap<string, Range>

/** The mappings of a range as its definition writes them. Issues: VE305, VE306. */
export function resolveMappings(
  range: Range,
  definition: RangeStatement | undefined,
  byKey: ByKey,
  report: Report,
): readonly MappingNode[] {
  if (definition === undefined) return []
  return definition.mappings.flatMap((mapping) => {
    const { to } = mapping
    const target = byKey.get(canonicalName(to.name))
    if (target === undefined) {
      const names = [...byKey.values()].map(({ name }) => name)
      const data = { name: range.name, to: to.name, guess: didYouMean(to.name, names) }
      report(issue('VE305', to.span, data))
      return []
    }
    const targets = targetsOf(mapping, target, { range, definition, byKey })
    if (targets.length === range.elements.length) {
      return [{ to: target.name, targets, span: to.span }]
    }
    const own = counted(range.elements.length)
    const found = counted(targets.length)
    const data = {
      name: range.name,
      own,
      to: target.name,
      found,
      opened: openedInWords([range, target]),
    }
    report(issue('VE306', to.span, data))
    return []
  })
}

interface Mapped {
  readonly range: Range
  readonly definition: RangeStatement
  readonly byKey: ByKey
}

/**
 * For each own element the elements of the other range that it means.
 *
 * The list goes with the own elements, or where it is shorter with the items of the own list, so that a
 * sub-range goes to one place; where it is longer when ranges in it are opened, with them opened.
 */
function targetsOf(
  { items }: RangeMapping,
  target: Range,
  { range, definition, byKey }: Mapped,
): readonly (readonly string[])[] {
  if (items === undefined) return target.elements.map((element) => [element])
  const listed = items.flatMap((item) => elementsMeant(item, byKey))
  if (listed.length === range.elements.length) return listed
  if (listed.length === definition.items.length) {
    return definition.items.flatMap((item, at) =>
      elementsMeant(item, byKey)
        .flat()
        .map(() => listed[at] ?? []),
    )
  }
  return listed.flat().map((element) => [element])
}

/** A sub-range is one place with several elements; a sequence is several places. */
function elementsMeant(item: RangeItem, byKey: ByKey): readonly (readonly string[])[] {
  if (item.kind === 'sequence') return (expandSequence(item.name) ?? []).map((name) => [name])
  return [byKey.get(canonicalName(item.name))?.elements ?? [item.name]]
}

function counted(count: number): string {
  return count === 1 ? '1 element' : `${count} elements`
}
