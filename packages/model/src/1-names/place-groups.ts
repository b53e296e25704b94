/** Finds the members of each group. */
import type { Checked, Issue } from '@thaw/core'
import { canonicalName, type GroupNode } from '@thaw/syntax'
import type { ModelGroup } from '../model.ts'
import { issueOf } from '../report.ts'
import { guessName } from './guess.ts'
import type { NameTable } from './name-table.ts'

/** Groups with the members that exist. Issues: MO017 (a warning: groups do not change numbers). */
export function placeGroups(
  groups: readonly GroupNode[],
  names: NameTable,
): Checked<readonly ModelGroup[]> {
  const issues: Issue[] = []
  const value = groups.map((group) => {
    const members = group.members.flatMap(({ name, span }) => {
      const key = canonicalName(name)
      if (names.variables.has(key)) return [key]
      const { guess, related } = guessName(name, names.candidates)
      issues.push(issueOf('MO017', span, { group: group.name, name, guess }, related))
      return []
    })
    return { name: group.name, doc: group.doc, members }
  })
  return { value, issues }
}
